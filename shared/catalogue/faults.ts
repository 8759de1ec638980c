// What keeps a catalogue from being published: each fault with where it is and a sentence that says what to do.
import type { Area, Unit } from '../organisation/organisation'
import type { Heading, Item } from './catalogue'
import { type Fault, tooLong } from './fault'
import { limitFaults } from './limit-faults'
import { questionFaults } from './question-faults'

export type { Fault } from './fault'

/** What a catalogue may name. */
export type Places = { units: ReadonlyMap<string, Unit>; areas: ReadonlyMap<string, Area> }

/** Empty when it may be published. Every item and heading is looked at, so that all faults are seen at once. */
export function faultsOf(
  { headings, items }: { headings: readonly Heading[]; items: readonly Item[] },
  places: Places,
): Fault[] {
  const parents = new Map(headings.map(heading => [heading.code, heading.parent]))
  return [
    ...twice([
      ...headings.map(({ code, name }) => ({ code, name })),
      ...items.map(({ _id, name }) => ({ code: _id, name })),
    ]),
    ...headings.flatMap(heading => headingFaults(heading, parents)),
    ...items.flatMap(item => itemFaults(item, parents, places)),
  ]
}

function twice(named: { code: string; name: string }[]): Fault[] {
  const first = new Map<string, string>()
  return named.flatMap(({ code, name }) => {
    const other = first.get(code)
    if (other === undefined) first.set(code, name)
    return other === undefined
      ? []
      : [{ code, field: 'code', say: `“${other}”和“${name}”用了同一个编号 ${code}，请给其中一个换一个编号。` }]
  })
}

type Parents = ReadonlyMap<string, string | null>

function headingFaults({ code, name, parent }: Heading, parents: Parents): Fault[] {
  const faults: Fault[] = []
  const say = (field: string, words: string) => faults.push({ code, field, say: words })
  if (!name) say('name', `编号 ${code} 的类别没有名称，请填写。`)
  faults.push(...tooLong(code, 'name', [name], 30, `类别“${name.slice(0, 10)}…”的名称`))
  if (parent !== null && !parents.has(parent)) say('parent', `类别“${name}”的上级已经不在清单里，请重新选择上级。`)
  if (comesBack(code, parents)) say('parent', `类别“${name}”的上级绕了一圈又回到自己，请重新选择上级。`)
  return faults
}

/** Whether one who climbs from a heading meets it again. */
function comesBack(code: string, parents: Parents): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(code); at && !seen.has(at); at = parents.get(at)) {
    if (at === code) return true
    seen.add(at)
  }
  return false
}

function itemFaults(item: Item, parents: Parents, places: Places): Fault[] {
  const { _id: code, name, parent, kinds, guide, basis, steps, examples } = item
  const called = name || `编号 ${code} 的事项`
  const faults: Fault[] = []
  const say = (field: string, words: string) => faults.push({ code, field, say: words })
  if (!name) say('name', `编号 ${code} 的事项没有名称，请填写。`)
  if (!guide) say('guide', `“${called}”没有办理说明，请写清群众能得到什么。`)
  if (!parents.has(parent)) say('parent', `“${called}”没有放在哪一类下面，请选择一个类别。`)
  if (kinds.length === 0) say('kinds', `“${called}”没有选适用的诉求类别，请至少选一类。`)
  if (steps.includes('')) say('steps', `“${called}”的办理步骤里有一步是空的，请填写或删掉。`)
  return [
    ...faults,
    ...unitFaults(item, called, places),
    ...limitFaults(item, called),
    ...questionFaults(item, called),
    ...tooLong(code, 'name', [name], 40, `“${called.slice(0, 10)}…”的名称`),
    ...tooLong(code, 'guide', [guide], 1000, `“${called}”的办理说明`),
    ...tooLong(code, 'basis', [basis], 500, `“${called}”的“依据什么办”`),
    ...tooLong(code, 'steps', steps, 200, `“${called}”的一个办理步骤`),
    ...tooLong(code, 'examples', examples, 100, `“${called}”的一句说法`),
  ]
}

function unitFaults({ _id: code, unit, exceptions = {} }: Item, called: string, { units, areas }: Places): Fault[] {
  const faults: Fault[] = []
  const exists = (named: string) => named === 'town' || units.has(named)
  if (!exists(unit)) faults.push({ code, field: 'unit', say: `“${called}”的承办单位不存在，请从列表里选择。` })
  for (const [area, named] of Object.entries(exceptions)) {
    const where = areas.get(area)?.name
    if (!where)
      faults.push({
        code,
        field: 'exceptions',
        say: `“${called}”为编号 ${area} 的地方另定了单位，本县没有这个地方，请删掉或重新选择。`,
      })
    if (!exists(named))
      faults.push({ code, field: 'exceptions', say: `“${called}”在${where ?? area}的承办单位不存在，请从列表里选择。` })
  }
  return faults
}
