// Two people at once on one matter: every two deeds that can both be done from where it stands, made from the table of deeds and fired
// side by side through their calls. One of them is done, and the matter is as if nobody else had tried.
import { randomBytes } from 'node:crypto'
import { type Deed, deeds, type Whole } from '@shared/aspects'
import * as calls from '@shared/request/calls'
import { codeOf } from '@shared/request/code'
import type { Role, State } from '@shared/request/request'
import { persons } from '../../cloudfunctions/kit/caller'
import { database } from '../../cloudfunctions/kit/cloud'
import { requests } from '../../cloudfunctions/request/requests'
import { openSample, type SampleCloud } from '../product/sample'
import { newTap } from '../product/stage'
import * as standing from '../standing/cast'
import { stagesOf } from './stages'
import { type Try, triesOf, whoIs } from './tries'

const cast: Record<string, string> = { ...standing.cast, second: 'o-second' }

/** With a second dispatcher: two of a post can meet. */
function organisation() {
  const { units, people, ...rest } = standing.organisation()
  const another = { person: 'ps-second', name: '丁一', posts: ['dispatcher' as const] }
  return {
    ...rest,
    units: units.map(unit => (unit.kind === 'centre' ? { ...unit, staff: [...unit.staff, another] } : unit)),
    people: [...people, { id: 'ps-second', name: '丁一', phone: '13700000099', wechat: 'o-second' }],
  }
}

type Answer = { ok: true } | { ok: false; why: string; say: string }
type One = { deed: Deed; who: string }
type Done = One & { alone: Plain }
type Plain = Record<string, unknown>
type Race = { stage: string; pair: readonly [Done, Done]; id: string; answers: Answer[] }

let sample: SampleCloud
let tries: Record<string, Try>
let stages: Record<string, Whole>
/** By stage: who may do what, and what the matter is when nobody else does anything. */
const possible: Record<string, Done[]> = {}
let races: Race[] = []

beforeAll(async () => {
  sample = await openSample({ organisation })
  // What is told lies in the inbox: an SMS more or less, on a machine that is busy, is not what is compared.
  await persons.update({ _id: database().command.gt('') }, { phone: database().command.set(null) })
  const { stages: ids, lead } = await stagesOf(sample, cast)
  tries = triesOf(lead)
  sample.clock('2026-11-24 10:30')
  const read = Object.entries(ids).map(async ([stage, id]) => [stage, (await requests.get(id)) as Whole] as const)
  // Something was spoken that nobody has heard yet.
  const spoken = { unheard: { since: sample.now(), by: 'u-centre:hear' } }
  stages = Object.fromEntries((await Promise.all(read)).map(([stage, doc]) => [stage, { ...doc, ...spoken }]))
  await tryAlone()
  await raceAll()
}, 120_000)
afterAll(() => sample.close())

const fire = async ({ deed, who }: One, { _id: id, history }: Whole): Promise<Answer> => {
  const { call, input } = tries[deed] as Try
  const [name = ''] = call.split('.')
  const wish = { call, input: { id, version: history.length, ...input } }
  return (await sample.cloud.invoke(name, wish, { openid: cast[who] })) as Answer
}

/** The same matter once more, under another code. */
async function twin(of: Whole): Promise<Whole> {
  const _id = codeOf('2026-11-24', randomBytes(8))
  const doc = JSON.parse(JSON.stringify(of).replaceAll(of._id, _id)) as Whole
  await requests.add({ ...doc, tap: `${of.reporter.person}:${newTap()}` })
  return doc
}

/** As it is, but for what a twin has of its own, and the answers among which a copy was looked for. */
async function plain(id: string): Promise<Plain> {
  const { version, tap, ...doc } = (await requests.get(id)) as Whole
  const rounds = doc.rounds.map(round => ({ ...round, answer: { ...round.answer, check: null } }))
  return JSON.parse(JSON.stringify({ ...doc, rounds }).replaceAll(id.slice(3), 'it')) as Plain
}

/** Adding has a pace of its own, which is not tried here. */
const unhurried = () => persons.update({ keys: `wx:${cast.owner}` }, { paces: database().command.set({}) })

/** So many at once, beside the timer; what is alike is spread. */
const inTurns = async <T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> => {
  const atOnce = 40
  const turns = Math.ceil(all.length / atOnce)
  for (let turn = 0; turn < turns; turn++) {
    await unhurried()
    const now = all.filter((_, place) => place % turns === turn)
    await Promise.all([...now.map(work), ...(turn % 3 === 0 ? [sample.cloud.runTimer('reminders')] : [])])
  }
}

const townspeople = ['town', 'townhead', 'townleader']
const workers = [...townspeople, 'handler', 'colleague', 'head', 'unitleader']

/** Everybody who might, by the arrows that lead from here. */
function candidatesAt({ state, unit }: Whole): One[] {
  const isTowns = unit === 'u-suicheng'
  const found = [...deeds].flatMap(([deed, { arrows }]) =>
    arrows
      .filter(({ from, by }) => from === state && tries[deed] && by.some(role => role !== 'system'))
      .flatMap(({ by }) => by.filter(role => role !== 'system'))
      .flatMap(role => whoIs[role as Exclude<Role, 'system'>])
      .filter(who => townspeople.includes(who) === isTowns || !workers.includes(who))
      .map(who => ({ deed: deed as Deed, who })),
  )
  return found.filter((one, place) => found.findIndex(each => each.deed === one.deed && each.who === one.who) === place)
}

async function tryAlone(): Promise<void> {
  const all = Object.entries(stages).flatMap(([stage, of]) => candidatesAt(of).map(one => ({ stage, of, one })))
  const done: { stage: string; one: One; id: string }[] = []
  await inTurns(all, async ({ stage, of, one }) => {
    const doc = await twin(of)
    if ((await fire(one, doc)).ok) done.push({ stage, one, id: doc._id })
  })
  await sample.cloud.settle()
  for (const { stage, one, id } of done)
    possible[stage] = [...(possible[stage] ?? []), { ...one, alone: await plain(id) }]
}

/** Each two deeds once from each state, by two people where there are two. */
function pairs(): Omit<Race, 'id' | 'answers'>[] {
  const raced = new Set<string>()
  return Object.entries(possible).flatMap(([stage, all]) =>
    all.flatMap((one, place) =>
      all.slice(place).flatMap(other => {
        const again = one.deed === other.deed
        const two = all.filter(({ deed }) => deed === one.deed).length > 1
        if (again && two === (one.who === other.who)) return []
        const key = [stages[stage]?.state, ...[one.deed, other.deed].sort()].join()
        if (raced.has(key)) return []
        raced.add(key)
        return [{ stage, pair: [one, other] as const }]
      }),
    ),
  )
}

async function raceAll(): Promise<void> {
  const found: Race[] = []
  await inTurns(pairs(), async ({ stage, pair }) => {
    const doc = await twin(stages[stage] as Whole)
    // Now the one, now the other is asked first.
    const inOrder = found.length % 2 === 0 ? pair : ([pair[1], pair[0]] as const)
    const answers = await Promise.all(inOrder.map(one => fire(one, doc)))
    found.push({ stage, pair: inOrder, id: doc._id, answers })
  })
  await sample.cloud.settle()
  races = found
}

const named = ({ stage, pair }: Race): string =>
  `${stage}: ${pair.map(({ deed, who }) => `${deed} by ${who}`).join(', ')}`

test('every deed of people can be done from every state that the table names', () => {
  const done = new Set(
    Object.entries(possible).flatMap(([stage, all]) => all.map(({ deed }) => `${stages[stage]?.state} ${deed}`)),
  )
  const wanted = [...deeds].flatMap(([deed, { arrows }]) =>
    arrows.filter(({ by }) => by.some(role => role !== 'system')).map(({ from }) => `${from} ${deed}`),
  )
  expect([...new Set(wanted)].filter(each => !done.has(each))).toEqual(unreached)
})

/** Where nobody comes by the calls alone: a share lies only where a meeting has named a lead, and with it the matter is handed out. */
const unreached = ['received finish', 'received explain']

test('of two deeds at once one is done, and the other is told what to do', () => {
  const wrong = races.flatMap(race => {
    const losers = race.answers.filter(answer => !answer.ok) as { why: string; say: string }[]
    const told = losers.every(({ why, say }) => ['changed', 'not-yours', 'not-allowed'].includes(why) && /请/.test(say))
    return losers.length === 1 && told ? [] : [`${named(race)}: ${JSON.stringify(race.answers)}`]
  })
  expect(wrong.map(each => each.slice(0, 300))).toEqual([])
  console.log(
    `${races.length} pairs of deeds at once, from ${new Set(Object.values(stages).map(({ state }) => state as State)).size} states`,
  )
  expect(races.length).toBeGreaterThan(400)
})

test('the matter is as the one that was done makes it alone: history, clocks, keys, alarm, and what is told', async () => {
  const wrong: string[] = []
  for (const race of races) {
    const winner = race.pair[race.answers.findIndex(({ ok }) => ok)]
    if (!winner) continue
    const doc = await plain(race.id)
    const fields = Object.keys({ ...doc, ...winner.alone })
    const differing = fields.filter(field => JSON.stringify(doc[field]) !== JSON.stringify(winner.alone[field]))
    if (differing.length > 0) wrong.push(`${named(race)}: ${differing}`)
  }
  expect(wrong).toEqual([])
})

test('forty times the same tap is one filing, and forty times the same deed is done once', async () => {
  await unhurried()
  const wish = { tap: newTap(), kind: 'complaint' as const, item: 'streetlight', place: { scene: 'g7KQ2M' } }
  const owner = sample.who(cast.owner ?? '')
  const filed = await Promise.all(Array.from({ length: 40 }, () => owner.does(calls.submit, wish)))
  expect(new Set(filed.map(({ id }) => id)).size).toBe(1)
  const wrong: string[] = []
  for (const [stage, all] of Object.entries(possible)) {
    const [one] = all
    if (!one) continue
    await unhurried()
    const doc = await twin(stages[stage] as Whole)
    const answers = await Promise.all(Array.from({ length: 40 }, () => fire(one, doc)))
    const steps = (await requests.get(doc._id))?.history.slice(doc.history.length) ?? []
    const times = steps.filter(({ deed, by }) => deed === one.deed && by.role !== 'system').length
    if (answers.filter(({ ok }) => ok).length !== 1 || times !== 1) wrong.push(`${stage}: ${one.deed}`)
  }
  expect(wrong).toEqual([])
})
