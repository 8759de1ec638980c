// Every page of app.json for a resident, a handler and a dispatcher, in an empty county and in a busy one.
import { writeFileSync } from 'node:fs'
import { accept, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, holds, type Scene, type Telling } from '../scene'
import { boardCode, cast, type Person, type Town } from '../town'
import { built } from './built'
import type { Mini } from './mini'
import { openStage, type Stage } from './stage'

const budget = { setDatas: 2, bytes: 20 * 1024, nodes: 500, children: 60 }
const people = [cast.wangXiulan, cast.liQiang, cast.zhangMin] as const
const items = ['it-ludeng', 'it-lumian', 'it-jinggai']
const minute = 60_000

type Seen = {
  page: string
  who: string
  county: string
  setDatas: number
  bytes: number
  nodes: number
  children: number
}

/** Enough for lists of more than one page, in every state a list shows. */
async function busy(town: Town): Promise<string> {
  const [granny, liqiang] = [town.who(cast.wangXiulan), town.who(cast.liQiang)]
  const ids: string[] = []
  for (let n = 0; n < 24; n++) {
    // A person who files without end is slowed.
    town.clock.forward(10 * minute)
    const said = n % 4 === 3 ? { text: `小区门口第 ${n} 棵树倒了，挡住了路` } : { item: items[n % items.length] }
    const place = { scene: boardCode }
    ids.push((await granny.does(submit, { tap: newTap(), kind: 'complaint', ...said, place })).id)
  }
  for (const id of ids.filter((_, n) => n % 4 === 0)) {
    const { version } = await liqiang.does(track, { id })
    await liqiang.does(accept, { id, version })
  }
  await town.told()
  return ids[0] ?? ''
}

const queryFor = (path: string, id: string): Record<string, string> => {
  if (path === 'request/submit') return { scene: boardCode }
  if (path === 'catalogue/item') return { id: 'it-ludeng' }
  return path.endsWith('/matter') ? { id } : {}
}

function measured(mini: Mini, page: string, who: Person, county: string): Seen {
  const { count, bytes } = mini.measure('first')
  const { nodes, mostChildren } = mini.size()
  return { page, who: who.name, county, setDatas: count, bytes, nodes, children: mostChildren }
}

async function openAll(stage: Stage, { step }: Telling, county: string, id: string): Promise<Seen[]> {
  const seen: Seen[] = []
  for (const who of people)
    for (const { path } of built().pages)
      await step(`${who.name} opens ${path} in the ${county} county`, async () => {
        const mini = await stage.open(who, { path, query: queryFor(path, id) }, { storage: {} })
        holds(mini.text().trim(), `${path} shows something`)
        equal(undrawn(mini, path), [], `drawings of ${path} that its style sheets do not have`)
        seen.push(measured(mini, path, who, county))
        stage.lawful()
      })
  return seen
}

/** Each icon on the page has its drawing, a data address, in the styles that WeChat gives this page. */
function undrawn(mini: Mini, path: string): string[] {
  const { styles } = built()
  const css = [styles.app, styles[path]].join('\n')
  const names = new Set([...mini.html().matchAll(/\bi i-([a-z0-9-]+)/g)].map(([, name]) => name ?? ''))
  return [...names].filter(name => !new RegExp(`\\.i-${name}\\s*\\{\\s*--i:\\s*url\\("data:image/svg`).test(css))
}

const lineOf = ({ page, who, county, setDatas, bytes, nodes, children }: Seen) =>
  [page.padEnd(16), who, county.padEnd(5), setDatas, bytes, nodes, children].join('\t')

/** Each figure that is over its budget, and where. */
const overruns = (all: Seen[]): string[] =>
  all.flatMap(({ page, who, county, ...seen }) =>
    Object.entries(budget)
      .filter(([name, limit]) => seen[name as keyof typeof budget] > limit)
      .map(
        ([name, limit]) =>
          `${page} for ${who} in the ${county} county: ${seen[name as keyof typeof budget]} ${name}, over ${limit}`,
      ),
  )

export const everyPage: Scene = {
  name: 'every-page',
  shows: 'each page opens for a resident, a handler and a dispatcher, empty and full, within the budgets of a screen',
  async play(telling) {
    const { step, note, file } = telling
    const stage = await openStage(telling)
    const empty = await openAll(stage, telling, 'empty', 'rq-261123-22222')
    const id = await step('a morning’s matters are filed', () => busy(stage.town))
    const full = await openAll(stage, telling, 'busy', id)
    const all = [...empty, ...full]
    const table = ['page\twho\tcounty\tsetData\tbytes\tnodes\tchildren', ...all.map(lineOf)].join('\n')
    writeFileSync(file('first-screens.txt'), `${table}\n`)
    const top = (name: 'setDatas' | 'bytes' | 'nodes' | 'children') => Math.max(...all.map(seen => seen[name]))
    note(
      `${all.length} openings; at most ${top('setDatas')} setData, ${top('bytes')} bytes, ${top('nodes')} nodes, ${top('children')} children`,
    )
    await step('first screens stay within their budgets', async () => equal(overruns(all), [], 'over the budget'))
  },
}
