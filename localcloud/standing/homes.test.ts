// The home of everybody in every post: what a number says is what its page lists, nothing is offered that is refused, and nobody sees
// another's home.
import * as alike from '@shared/alike/calls'
import type { Call, InputOf } from '@shared/calls/call'
import * as catalogue from '@shared/catalogue/calls'
import * as dispatch from '@shared/dispatch/calls'
import * as level from '@shared/level/calls'
import * as organisation from '@shared/organisation/calls'
import type { HomeKind } from '@shared/organisation/homes'
import type { Post } from '@shared/post'
import type { Wait, Work } from '@shared/request/calls'
import * as calls from '@shared/request/calls'
import { openSample, type SampleCloud } from '../product/sample'
import { newTap, type Player } from '../product/stage'
import { cast, organisation as county } from './cast'
import { bringAbout } from './matters'

let sample: SampleCloud

beforeAll(async () => {
  sample = await openSample({ organisation: withSeveral })
  await bringAbout(sample)
  await sample.who('o-hanxue').does(calls.submit, rubbish)
  const village = { village: '320324001001' }
  await sample.who('o-hanxue').does(calls.submit, { ...rubbish, tap: newTap(), place: village })
  // Late enough for something to be late, and something due tonight.
  sample.clock('2026-11-25 15:00')
  await sample.who('o-hanxue').does(calls.submit, { ...rubbish, tap: newTap(), item: undefined, text: '树倒了' })
  await sample.who('o-zhouli').does(catalogue.change, { version: 0, wish: aHeading })
  await sample.cloud.settle()
}, 60_000)
afterAll(() => sample.close())

/** 唐珂 is handler in one unit, head in another, and helps in a grid. */
function withSeveral(): ReturnType<typeof county> {
  const all = county()
  const tangke = { person: 'ps-tangke', name: '唐珂' }
  const posts: Record<string, Post[]> = { 'u-zjj': ['handler'], 'u-cgj': ['head'] }
  const units = all.units.map(unit => {
    const held = posts[unit._id]
    return held ? { ...unit, staff: [...unit.staff, { ...tangke, posts: held }] } : unit
  })
  return { ...all, units, grids: all.grids.map(grid => ({ ...grid, helper: tangke })) }
}

const aHeading = { deed: 'heading' as const, add: true, heading: { code: 'hd-new', name: '新的一类', parent: null } }

/** Of the town's own. */
const rubbish = {
  tap: newTap(),
  kind: 'complaint' as const,
  item: 'garbage',
  place: { grid: '320324001001-03' },
}

/** Rows of all pages. */
async function rowsOf<C extends Call>(who: Player, call: C, input: InputOf<C>): Promise<unknown[]> {
  const all: unknown[] = []
  for (let after: string | undefined; ; ) {
    const answer = (await who.does(call, { ...(input as object), ...(after ? { after } : {}) } as InputOf<C>)) as {
      rows: unknown[]
      after?: string | null
    }
    all.push(...answer.rows)
    if (!answer.after) return all
    after = answer.after
  }
}

const draftOf = async (who: Player) => {
  const { differences } = await who.does(catalogue.draft, {})
  return [...differences.added, ...differences.changed, ...differences.dropped]
}

type Query = Record<string, string>

/** Each page that a home leads to, and the call it opens with: what it lists. */
const pages: Record<string, (who: Player, query: Query) => Promise<unknown[]>> = {
  'task/list': (who, { list = '', post }) => rowsOf(who, calls.tasks, post ? { list, post } : { list }),
  'desk/queue': (who, { list }) => rowsOf(who, dispatch.queue, { list: list as 'received' }),
  'desk/hot': (who, _) => rowsOf(who, alike.hot, { from: 0, to: sample.now() }),
  'rules/troubles': (who, _) => rowsOf(who, organisation.troubles, {}),
  'rules/calendar': async (who, _) => {
    const { wanted } = await who.does(organisation.calendar, {})
    return wanted === null ? [] : [wanted]
  },
  'rules/index': async (who, _) => [await who.does(level.rules, {})],
  'catalogue/edit': draftOf,
  'request/near': (who, { grids = '' }) => rowsOf(who, calls.near, { grids: grids.split(',') }),
  'home/matters': (who, _) => rowsOf(who, calls.mine, { open: true }),
  'request/submit': async (who, { grid = '' }) => [(await who.does(calls.open, { grid })).place ?? []].flat(),
}

function open(who: Player, page: string): Promise<unknown[]> {
  const [path = '', query = ''] = page.split('?')
  const listing = pages[path]
  if (!listing) throw new Error(`No page ${path}`)
  return listing(who, Object.fromEntries(new URLSearchParams(query)))
}

const homeOf = async (who: Player, post?: string): Promise<Work | null> =>
  (await who.does(calls.home, post ? { post } : {})).work

/** Everybody's homes, one for each of their posts. */
async function homes(): Promise<{ name: string; who: Player; work: Work }[]> {
  const found = await Promise.all(
    Object.entries(cast).map(async ([name, openid]) => {
      const who = sample.who(openid)
      const { posts = [] } = (await homeOf(who)) ?? {}
      const works = await Promise.all(posts.map(({ id }) => homeOf(who, id)))
      return works.flatMap(work => (work ? [{ name, who, work }] : []))
    }),
  )
  return found.flat()
}

test('every kind of home is somebody’s, each with something to do', async () => {
  const kinds = new Map<HomeKind, number>()
  for (const { work } of await homes())
    kinds.set(
      work.kind,
      Math.max(
        kinds.get(work.kind) ?? 0,
        work.waits.reduce((sum, { count }) => sum + (count ?? 0), 0),
      ),
    )
  expect([...kinds.keys()].sort()).toEqual([
    'admin',
    'dispatcher',
    'grid',
    'handler',
    'head',
    'leader',
    'supervisor',
    'town',
  ])
  expect([...kinds].filter(([, most]) => most === 0)).toEqual([])
})

test('each number opens exactly its list, and no page that a home leads to is refused', async () => {
  const wrong: string[] = []
  let opened = 0
  const look = async (who: Player, name: string, { id, page, count }: Pick<Wait, 'id' | 'page' | 'count'>) => {
    const rows = await open(who, page).catch(error => String(error))
    if (typeof rows === 'string') wrong.push(`${name} ${id}: ${rows}`)
    else if (count !== null && rows.length !== count) wrong.push(`${name} ${id}: ${count}, lists ${rows.length}`)
    opened++
  }
  for (const { name, who, work } of await homes()) {
    for (const wait of work.waits) await look(who, name, wait)
    if (work.main) await look(who, name, { id: 'main', page: work.main.page, count: null })
  }
  expect(wrong).toEqual([])
  expect(opened).toBeGreaterThan(60)
})

test('the main button leads to something to do, and says how much', async () => {
  const mains = new Map((await homes()).map(({ name, work }) => [name, work.main?.text ?? null]))
  expect(Object.fromEntries(mains)).toMatchObject({
    handler: expect.stringMatching(/^接手 \d+ 件$/),
    head: expect.stringMatching(/^接手 \d+ 件$/),
    dispatcher: expect.stringMatching(/^交办 \d+ 件$/),
    gridworker: '记一件看到的',
    admin: expect.stringMatching(/^接着改清单/),
    centreleader: '批 1 件延期',
    foreign: expect.stringMatching(/^接手 1 件$/),
    supervisor: null,
  })
})

test('residents and who holds no post have no home of work, and nobody has another’s', async () => {
  for (const name of ['owner', 'resident', 'nobody', 'member'])
    expect(await homeOf(sample.who(cast[name] ?? ''))).toBeNull()
  const own = await homeOf(sample.who('o-liqiang'))
  for (const post of ['u-zjj:head', 'u-cgj:handler', 'u-centre:dispatcher', 'grid', 'u-zjj:boss'])
    expect(await homeOf(sample.who('o-liqiang'), post)).toEqual(own)
})

test('who has several posts sees one at a time, its lists as that post has them', async () => {
  const tangke = sample.who('o-tangke')
  const first = await homeOf(tangke)
  expect(first?.posts.map(({ title, on }) => [title, on])).toEqual([
    ['县城管局 · 单位负责人', true],
    ['县住建局 · 承办人', false],
    ['和平社区 第 3 网格 · 辅助员', false],
  ])
  const [headed, own, grid] = await Promise.all((first?.posts ?? []).map(({ id }) => homeOf(tangke, id)))
  expect([own?.kind, headed?.kind, grid?.kind]).toEqual(['handler', 'head', 'grid'])
  const countOf = (work: Work | null | undefined, id: string) => work?.waits.find(wait => wait.id === id)?.count
  expect(countOf(own, 'accept')).toBe(0)
  expect(countOf(headed, 'called')).toBeGreaterThan(0)
  for (const work of [own, headed, grid])
    for (const { page, count } of work?.waits ?? []) expect((await open(tangke, page)).length).toBe(count)
  expect(headed?.waits.every(({ page }) => page.includes('post=u-cgj%3Ahead'))).toBe(true)
})

test('a list as the post of another is the list as one’s own', async () => {
  const liqiang = sample.who('o-liqiang')
  const own = await rowsOf(liqiang, calls.tasks, { list: 'answer' })
  expect(await rowsOf(liqiang, calls.tasks, { list: 'answer', post: 'u-zjj:head' })).toEqual(own)
  expect((await rowsOf(sample.who('o-zhaojianguo'), calls.tasks, { list: 'answer' })).length).toBeGreaterThanOrEqual(
    own.length,
  )
})

test('what is late or due today is one tap away for who must do it', async () => {
  const pressing = Object.fromEntries(
    (await homes()).map(({ name, work }) => [
      name,
      work.waits.filter(({ tone }) => tone !== 'calm').map(({ id }) => id),
    ]),
  )
  expect(pressing.handler).toContain('due')
  expect(pressing.head).toContain('due')
  expect(pressing.dispatcher).toContain('tonight')
  expect(pressing.supervisor).toEqual(expect.arrayContaining(['late', 'county']))
})

test('of a grid nothing is shown that the public does not see', async () => {
  const who = sample.who('o-chenxiaomei')
  const rows = await open(who, 'request/near?grids=320324001001-03')
  expect(JSON.stringify(rows)).not.toMatch(/ps-|rq-|王秀兰|魑|魅/)
  // One was filed for the village alone.
  expect(await rowsOf(who, calls.near, { town: '320324001' })).toHaveLength(rows.length + 1)
})
