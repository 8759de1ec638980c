// Many inputs against every call, as every kind of person; each is answered by the wire's own words, and afterwards the county lives.
import type { Call } from '@shared/calls/call'
import { callDefinitions } from '../../docs/describe'
import type { SampleCloud } from '../product/sample'
import { newTap } from '../product/stage'
import { chanceOf } from './chance'
import { inputFor, type Pool } from './input'

export type Fuzzed = {
  inputs: number
  /** How often each answer was given: `ok`, or why not. */
  answers: Map<string, number>
  /** What must not be, with the input that led to it. */
  faults: string[]
}

const people = [
  '',
  'o-wangxiulan',
  'o-stranger',
  'o-liqiang',
  'o-zhangmin',
  'o-zhaojianguo',
  'o-wanglei',
  'o-zhouli',
  'o-linna',
  'o-wuhao',
  'o-majun',
  'o-hezhen',
]

const fixed: Pool = {
  unit: ['u-zjj', 'u-cgj', 'u-centre', 'u-suicheng'],
  units: [['u-zjj'], ['u-cgj', 'u-suicheng'], []],
  item: ['streetlight', 'wages'],
  scene: ['g7KQ2M'],
  point: [
    [117.95, 33.9],
    [117.9, 33.89],
  ],
  kind: ['complaint', 'help', 'consult', 'advice', 'photo'],
  grid: ['320324001001-03'],
  village: ['320324001001'],
  town: ['320324001'],
  phone: ['13800000001', '13900000000'],
  code: ['000000', 'g7KQ2M'],
  year: [2026, 2027],
  list: ['accept', 'answer', 'received', 'returned', 'supervised', 'done'],
  name: ['lamp.jpg', '王秀兰'],
  on: ['2026-12-01'],
  day: ['2026-12-01', '2026-11-30'],
  members: [['ps-liqiang'], []],
  after: ['1763863200000|rq-261123-22222'],
  area: ['320324001', '320324001001'],
  under: ['320324', '320324001'],
  rightUnit: ['u-cgj', ''],
  files: [[]],
  result: [1, 2, 3, 5],
  look: [1],
  wrong: [5],
}

/** A person's pace is not what is tried here: the clock goes on between two inputs. */
const between = 90_000

/**
 * @param seed the same seed plays the same inputs
 * @returns what was answered, and every answer that is none of the wire's
 */
export async function fuzz(sample: SampleCloud, inputs: number, seed: number): Promise<Fuzzed> {
  const chance = chanceOf(seed)
  const calls = await callDefinitions()
  const matters: string[] = []
  const fuzzed: Fuzzed = { inputs, answers: new Map(), faults: [] }
  for (let n = 0; n < inputs; n++) {
    sample.pass(between)
    const definition = chance.one(calls)
    const openid = chance.one(people)
    const input = inputFor(definition.input, chance, poolOf(matters))
    const outcome = await answered(sample, definition, input, openid)
    note(fuzzed, definition, input, openid, outcome)
    if (definition.name === 'request.submit' && outcome.ok) matters.push((outcome.data as { id: string }).id)
    if (chance.happens(0.02)) await tick(sample, fuzzed)
  }
  await tick(sample, fuzzed)
  return fuzzed
}

const poolOf = (matters: readonly string[]): Pool => ({
  ...fixed,
  id: matters.length ? [...matters.slice(-12), ...matters.slice(-12), 'u-zjj'] : ['rq-261123-22222'],
  lead: matters.slice(-6),
  version: [1, 2, 3, 4, 5],
  tap: [newTap()],
})

/** What came back; `threw` is what must never be. */
type Answered = { ok?: boolean; why?: string; say?: string; data?: unknown; threw?: unknown }

async function answered(sample: SampleCloud, { name }: Call, input: unknown, openid: string): Promise<Answered> {
  const [owner = ''] = name.split('.')
  try {
    return (await sample.cloud.invoke(owner, { call: name, input }, openid ? { openid } : {})) as Answered
  } catch (error) {
    return { threw: error }
  }
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 400)

/** An answer is `ok`, or a reason with a Chinese sentence; `unavailable` is what a mistake of ours looks like from outside. */
function note(fuzzed: Fuzzed, { name }: Call, input: unknown, openid: string, said: Answered): void {
  const answer = said.ok === true ? 'ok' : (said.why ?? 'threw')
  fuzzed.answers.set(answer, (fuzzed.answers.get(answer) ?? 0) + 1)
  const good = said.ok === true || (answer !== 'unavailable' && /\p{Script=Han}/u.test(said.say ?? ''))
  if (!good)
    fuzzed.faults.push(`${name} as ${openid || 'nobody'}: ${answer} ${String(said.threw ?? '')} for ${short(input)}`)
}

/** The minute's timer runs; nothing that was sent has broken a document. */
async function tick(sample: SampleCloud, fuzzed: Fuzzed): Promise<void> {
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
  const broken = await sample.troubles()
  for (const say of broken) fuzzed.faults.push(`the timer: ${say}`)
}

export const linesOf = ({ inputs, answers, faults }: Fuzzed): string[] => [
  `${inputs} inputs`,
  ...[...answers].sort((a, b) => b[1] - a[1]).map(([answer, count]) => `${String(count).padStart(8)}  ${answer}`),
  ...faults.slice(0, 20).map(fault => `✗ ${fault}`),
]
