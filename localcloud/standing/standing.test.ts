// Every call × everybody × every kind of matter, against standing.txt; and every answer is searched for what does not belong in it.
import { allCalls } from '../../docs/describe'
import { openSample, type SampleCloud } from '../product/sample'
import { cast, organisation, people as persons } from './cast'
import { addressesIn, nameIn, tellsMore } from './files'
import { type Brought, bringAbout, type Kind, kinds, seedOf } from './matters'
import { elsewhere, listCalls, matterCalls, people, refusedAtAll, standsTo } from './tables'

type Answer = { ok: true; data: unknown } | { ok: false; why: string }

let sample: SampleCloud
let ids: Brought['ids']
let brought: Brought
let cells = 0
/** Every address of a file that any answer gave, by the file's name. */
const addresses = new Map<string, string>()

beforeAll(async () => {
  sample = await openSample({ organisation })
  brought = await bringAbout(sample)
  ids = brought.ids
}, 60_000)
afterAll(async () => {
  await sample.close()
  console.log(`${cells} cells of calls × people × matters, ${addresses.size} files seen in them`)
})

async function ask(who: string, call: string, input: object): Promise<Answer> {
  cells++
  const openid = cast[who]
  const [name = ''] = call.split('.')
  const answer = (await sample.cloud.invoke(name, { call, input }, openid ? { openid } : {})) as Answer
  for (const address of addressesIn(JSON.stringify(answer))) addresses.set(nameIn(address), address)
  return answer
}

/** A deed names a step that nobody has seen: who may try it hears that the matter has changed, and nothing is done. */
const version = 999_999
const words = { reason: '原因', words: '一句话' }
const unit = { unit: 'u-cgj' }
const said = { text: '已办', basis: '核查', contact: '0516' }
const grades = { result: 5, attitude: 5, speed: 5 }
const consult = { with: '供电公司', said: '下周' }

const inputs: Record<string, object> = {
  'request.track': {},
  'case.of': {},
  'request.add': { version, text: '补充' },
  'request.reply': { version, text: '回复' },
  'request.withdraw': { version },
  'rating.rate': { version, ...grades },
  'request.accept': { version },
  'request.return': { version, reason: words.reason, rightUnit: 'u-cgj' },
  'request.ask': { version, question: '哪里？' },
  'request.answer': { version, ...said },
  'request.checkAnswer': said,
  'request.contact': { reason: words.reason },
  'request.sign': { version, reason: words.reason },
  'request.decline': { version, reason: words.reason },
  'dispatch.dispatch': { version, ...unit },
  'dispatch.decide': {
    version,
    ...unit,
    disputed: ['u-zjj', 'u-cgj'],
    deciders: '两局',
    reason: words.reason,
    scope: 'matter',
  },
  'dispatch.hear': { version, inDanger: false },
  'dispatch.transfer': { version, reason: words.reason, rightUnit: 'u-cgj' },
  'extension.extend': { version, reason: words.reason, consult, day: '2026-12-09' },
  'extension.grant': { version, granted: true },
  'joint.whistle': { version, listed: null, units: ['u-suicheng'], words: words.words },
  'joint.meet': {
    version,
    when: Date.parse('2026-11-25T09:00+08:00'),
    place: '二楼',
    members: ['u-cgj'],
    lead: 'u-zjj',
  },
  'joint.minute': { version, words: words.words, decisions: '定了', lead: 'u-zjj', shares: [] },
  'joint.report': { version, who: '何勇' },
  'joint.excuse': { version, words: words.words },
  'joint.finish': { version, place: 0, words: words.words },
  'joint.explain': { version, place: 0, words: words.words },
  'level.lower': { version, colour: 'blue', reason: words.reason },
  'case.join': { version, lead: 'rq-261123-7KQFJ' },
  'case.part': { version, reason: words.reason },
  'alike.repeats': {},
  'dispatch.attend': {},
}

/** What is answered where nothing is refused for who one is: what the matter itself would say to it. */
const tried = ['changed', 'hidden-reporter']

function outcomeOf(answer: Answer): string {
  if (answer.ok || tried.includes(answer.why)) return 'tried'
  return answer.why
}

function expectedOf(who: string, kind: Kind, { callers, stands }: { callers: string[]; stands: string }): string {
  const refused = refusedAtAll(who, callers)
  if (refused) return refused
  const own = standsTo(who, kind)
  if (own === '') return 'not-yours'
  return [...own].some(stand => stands.includes(stand)) ? 'tried' : 'not-allowed'
}

/** The kinds of matters whose words, door or point are in an answer. */
function kindsIn(text: string): Kind[] {
  return kinds.filter(kind => {
    const { words, door, point } = seedOf(kind)
    return [words, door, String(point[0]), String(point[1])].some(seed => text.includes(seed))
  })
}

/** The kinds of matters of which a picture, a sound or its address is in an answer. */
const filesIn = (text: string): Kind[] => kinds.filter(kind => brought.files[kind].some(name => text.includes(name)))

const residents = ['ps-wangxiulan', 'ps-songdajiang', 'ps-hanxue']
const reporters = persons.filter(({ id }) => residents.includes(id))

/** Names, numbers and ids of persons, whoever asks: nobody but the person themself, and who has looked with a reason, gets them. */
const identitiesIn = (text: string): string[] => [
  ...reporters.flatMap(({ name, phone, wechat }) => [name, phone, wechat]).filter(seed => text.includes(seed)),
  ...(text.match(/"ps-[^"]*"/g) ?? []),
  ...(text.match(/sealed/g) ?? []),
  // Whose a file is, is known by the drawer in which it was put up.
  ...[...brought.drawers].filter(drawer => text.includes(drawer)),
]

test('the table has every call and everybody', async () => {
  const all = [...matterCalls, ...listCalls].map(({ name }) => name)
  expect([...all, ...elsewhere].sort()).toEqual((await allCalls()).map(({ name }) => name).sort())
  expect(people).toEqual(Object.keys(cast))
  expect(Object.keys(inputs).sort()).toEqual(matterCalls.map(({ name }) => name).sort())
})

describe.each(matterCalls)('$name', ({ name, callers, stands }) => {
  test.each(people)('of %s', async who => {
    const wrong: string[] = []
    for (const [place, kind] of kinds.entries()) {
      // Adding has a pace of its own: two minutes lie between two.
      sample.clock(`2026-11-23 10:${String(place * 2).padStart(2, '0')}`)
      const answer = await ask(who, name, { id: ids[kind], ...inputs[name] })
      const expected = expectedOf(who, kind, { callers, stands })
      const outcome = outcomeOf(answer)
      if (outcome !== expected) wrong.push(`${kind}: ${outcome}, not ${expected}`)
      wrong.push(...leaks(who, name, kind, answer))
    }
    expect(wrong).toEqual([])
  })
})

/** A refusal says nothing of any matter; an answer nothing of one to which they do not stand, and of no person. */
function leaks(who: string, call: string, kind: Kind, answer: Answer): string[] {
  const text = JSON.stringify(answer)
  const found = [...kindsIn(text), ...filesIn(text)].filter(found => !answer.ok || standsTo(who, found) === '')
  const looked = call === 'request.contact' && answer.ok
  const identities = looked ? [] : identitiesIn(text)
  const hidden = kind === 'hidden' && who !== 'dispatcher' && /138\*{4}0001|王\*/.test(text)
  return [...found, ...identities, ...(hidden ? ['a hidden reporter'] : [])].map(seed => `${kind}: answers ${seed}`)
}

const point = [117.9115, 33.9115]
const everyList = ['accept', 'answer', 'waiting', 'done', 'tasks', 'approve', 'called']

/** Each list with whatever one could ask of it. */
const askings: Record<string, () => object[]> = {
  'request.locate': () => [{ point }],
  'request.near': () => [{}, { town: '320324001' }],
  'request.mine': () => [{}, { open: true }, { open: false }],
  'request.attach': () => [{ name: 'a.jpg', size: 10 }],
  'request.tasks': () => everyList.map(list => ({ list })),
  'alike.offers': () => kinds.map(kind => ({ item: 'streetlight', text: seedOf(kind).words, place: placeOf(kind) })),
  'alike.hot': () => [{ from: Date.parse('2026-11-22T00:00+08:00'), to: Date.parse('2026-11-24T00:00+08:00') }],
  'dispatch.queue': () => ['unheard', 'received', 'returned', 'supervised', 'open'].map(list => ({ list })),
  'catalogue.item': () => [{ id: 'streetlight' }],
  'catalogue.entry': () => [{ id: 'streetlight' }],
  'search.search': () => [
    ...kinds.flatMap(kind => [{ words: seedOf(kind).words }, { words: seedOf(kind).door }, { words: ids[kind] }]),
    { words: '请来看看' },
    ...reporters.flatMap(({ name, phone }) => [{ words: name }, { words: phone }]),
  ],
}

const placeOf = (kind: Kind) => {
  const { point, door: words } = seedOf(kind)
  return { point, words }
}

/** Whom the county's figures are for, beyond the matters to which they stand. */
const overviews: Record<string, string[]> = { 'alike.hot': ['centreleader'] }

describe.each(listCalls)('$name', ({ name, callers }) => {
  test.each(people)('of %s', async who => {
    const refused = refusedAtAll(who, callers)
    const wrong: string[] = []
    for (const input of askings[name]?.() ?? [{}]) {
      const answer = await ask(who, name, input)
      if (!answer.ok && ['not-signed-in', 'not-allowed'].includes(answer.why) !== (refused !== null))
        wrong.push(`${JSON.stringify(input)}: ${answer.why}`)
      if (answer.ok && refused) wrong.push(`${JSON.stringify(input)}: answered`)
      wrong.push(...strange(who, name, JSON.stringify(answer)))
    }
    expect(wrong).toEqual([])
  })
})

function strange(who: string, call: string, text: string): string[] {
  if (call === 'person.enter' || (call === 'request.open' && who === 'owner')) return []
  const codes = kinds.filter(kind => text.includes(ids[kind]) && !named(call, kind))
  const found = [...new Set([...kindsIn(text), ...codes])].filter(kind => standsTo(who, kind) === '')
  const kept = overviews[call]?.includes(who) ? [] : found
  const files = filesIn(text).filter(kind => standsTo(who, kind) === '')
  const identities = call === 'request.attach' ? [] : identitiesIn(text)
  return [...kept, ...files.map(kind => `a file of ${kind}`), ...identities].map(seed => `answers ${seed}`)
}

/** What is offered to be followed has its code, of a hidden reporter nothing is offered; what one was told of stays in one's inbox. */
const named = (call: string, kind: Kind): boolean =>
  call === 'person.inbox' || (call === 'alike.offers' && kind !== 'hidden')

test('each matter’s picture, video and voice were shown to somebody, and none tells more than what is seen or heard', async () => {
  const filed = kinds.flatMap(kind => brought.files[kind].filter(name => addresses.has(name)))
  // What is filed is a copy under a name of its own: three of each matter, three added later.
  expect(filed).toHaveLength(kinds.length * 3 + 3)
  expect(addresses.size).toBeGreaterThanOrEqual(filed.length)
  const bodies = await Promise.all(filed.map(async name => (await fetch(addresses.get(name) ?? '')).arrayBuffer()))
  const texts = bodies.map(body => Buffer.from(body).toString('latin1'))
  expect(texts.filter(text => text.length < 500)).toEqual([])
  expect(texts.filter(tellsMore)).toEqual([])
})
