// Who asked not to be known is not found: two worlds that differ only in who filed hidden, or where, give the same answers.
import type { InputOf } from '@shared/calls/call'
import type * as calls from '@shared/request/calls'
import { cast, organisation, people as persons } from './cast'
import { people } from './tables'

type Filing = Partial<InputOf<typeof calls.submit>>
type World = { by: string; point: [number, number]; door: string }
type Answers = Record<string, string>

const here: World = { by: 'owner', point: [117.91123, 33.91456], door: '3 号楼 501' }
const elsewhereInGrid: [number, number] = [117.94321, 33.94789]

const filers = ['owner', 'resident']
/** Who stands as another of these does is not asked again. */
const alike = ['colleague', 'unitadmin', 'townhead', 'excused', 'foreign', 'centrehead', 'gridworker']
const askers = people.filter(name => ![...filers, ...alike, 'dispatcher'].includes(name))

const numbers = persons.filter(({ wechat }) => filers.some(name => cast[name] === wechat)).map(({ phone }) => phone)

const points = [here.point, elsewhereInGrid, [117.9113, 33.9146]]
const sayings = ['', '路灯不亮，门口很黑', '魑魅魍魉 501']

/** A world of its own: the functions remember between calls, so each is loaded anew. */
async function answersIn({ by, point, door }: World): Promise<Answers> {
  jest.resetModules()
  const { openSample } = await import('../product/sample')
  const sample = await openSample({ organisation })
  const known: string[] = []
  const ask = async (who: string, call: string, input: object) => {
    const openid = cast[who]
    const [name = ''] = call.split('.')
    const way = openid ? { openid } : {}
    return (await sample.cloud.invoke(name, { call, input }, way)) as { ok: boolean; data: { id: string } }
  }
  let taps = 0
  const file = async (who: string, filing: Filing) => {
    // One after another: among equals of one moment their codes, made of chance, would set the order.
    sample.clock(`2026-11-23 09:${String(taps).padStart(2, '0')}`)
    const tap = `tap-${String(++taps).padStart(16, '0')}`
    const { data } = await ask(who, 'request.submit', { tap, kind: 'complaint', place: { scene: 'g7KQ2M' }, ...filing })
    known.push(data.id)
    await sample.cloud.runTimer('reminders')
    await sample.cloud.settle()
    return data.id
  }
  const place = { point, words: door }
  for (const who of filers) await file(who, { text: '公园的树倒了' })
  const lead = await file('joiner', { item: 'streetlight', text: '门口很黑' })
  const lamp = await file(by, { item: 'streetlight', text: '门口很黑', hidden: true, place })
  await file(by, { text: '魑魅魍魉敲门', hidden: true, place })
  await file(by, {
    item: 'streetlight',
    text: '也是这一盏',
    hidden: true,
    follow: lead,
    place: { ...place, words: '' },
  })
  await ask('handler', 'request.accept', { id: lamp, version: 2 })
  await ask('handler', 'request.accept', { id: lead, version: 2 })
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()

  const plain = (answer: unknown) =>
    known.reduce((text, id, at) => text.replaceAll(id, `matter ${at}`), JSON.stringify(answer))
  const answers: Answers = {}
  for (const who of askers)
    for (const [call, inputs] of Object.entries(readsOf(known)))
      for (const input of inputs) answers[plain([who, call, input])] = plain(await ask(who, call, input))
  await sample.close()
  return answers
}

const readsOf = (ids: readonly string[]): Record<string, object[]> => ({
  'request.track': ids.map(id => ({ id })),
  'case.of': ids.map(id => ({ id })),
  'request.contact': ids.map(id => ({ id, reason: '核实' })),
  'request.checkAnswer': ids.map(id => ({ id, text: '已办', basis: '核查', contact: '0516' })),
  'alike.repeats': ids.map(id => ({ id })),
  'dispatch.attend': ids.map(id => ({ id })),
  'request.home': [{}],
  'request.near': [{}, { town: '320324001' }],
  'request.mine': [{}],
  'person.inbox': [{}],
  'request.tasks': ['accept', 'answer', 'waiting', 'done', 'tasks', 'approve', 'called'].map(list => ({ list })),
  'dispatch.queue': ['unheard', 'received', 'returned', 'supervised', 'open'].map(list => ({ list })),
  'dispatch.counts': [{}],
  'organisation.troubles': [{}],
  'organisation.calendar': [{}],
  'alike.hot': [{ from: Date.parse('2026-11-22T00:00+08:00'), to: Date.parse('2026-11-24T00:00+08:00') }],
  'alike.offers': points.flatMap(point =>
    sayings.flatMap(text => [
      { item: 'streetlight', text, place: { point, words: '3 号楼 501' } },
      { text, place: { point } },
    ]),
  ),
  'search.search': [...numbers, '王秀兰', '韩雪', '门口很黑', '魑魅魍魉', '501', '3 号楼', '反映人', ...ids].map(
    words => ({ words }),
  ),
})

/** Those that are not the same in both, in full. */
const differing = (one: Answers, other: Answers) =>
  Object.keys(one)
    .filter(question => one[question] !== other[question])
    .map(question => ({ question, one: one[question], other: other[question] }))

let first: Answers
beforeAll(async () => {
  first = await answersIn(here)
}, 60_000)

test('who filed hidden: nobody but the dispatcher is told two reporters apart, by any call', async () => {
  const other = await answersIn({ ...here, by: 'resident' })
  expect(Object.keys(other)).toEqual(Object.keys(first))
  expect(differing(first, other)).toEqual([])
}, 60_000)

test('where it was filed: who does not deal with it is told two places apart by no call, words, point or number', async () => {
  const other = await answersIn({ ...here, point: elsewhereInGrid, door: '9 号楼 102' })
  const dealing = ['handler', 'head', 'unitleader', 'supervisor']
  const outside = differing(first, other).filter(
    ({ question }) => !dealing.some(who => question.startsWith(`["${who}"`)),
  )
  expect(outside).toEqual([])
  expect(Object.keys(first).length).toBeGreaterThan(900)
}, 60_000)
