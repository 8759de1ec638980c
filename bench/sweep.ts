// The timer: with nothing due it costs the same however many are open; with 1,000 due, what each costs.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request } from '@shared/request/request'
import * as sample from '@shared/sample/county'
import { submitted } from '@shared/sample/requests'
import { store } from '../cloudfunctions/kit/store'
import type { Cloud } from '../localcloud/cloud'
import { openProduct } from '../localcloud/product/open'
import { row, title } from './print'

const day = 86_400_000

/** Open requests whose alarms ring tomorrow. */
const open = (from: number, count: number): Request[] => {
  const model = { ...submitted(Date.now()), outbox: [], wakeAt: Date.now() + day }
  return Array.from({ length: count }, (_, n) => ({ ...model, _id: `rq-261121-${from + n}`, tap: `bench:${from + n}` }))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function idle(cloud: Cloud): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 200; run++) times.push(await timed(() => cloud.runTimer('reminders')))
  return times.sort((a, b) => a - b)[100] ?? 0
}

export async function run(): Promise<void> {
  title('The timer')
  const dir = mkdtempSync(join(tmpdir(), 'sweep-'))
  const { identity, areas, grids, units, headings, items, codes, people } = sample
  const cloud = await openProduct({
    dir,
    durable: false,
    organisation: () => ({ identity, areas, grids, units, headings, items, codes, people }),
  })
  const requests = store<Request>('requests')
  let filled = 0
  for (const size of [1_000, 10_000, 100_000]) {
    for (; filled < size; filled += 500) await requests.add(open(filled, 500))
    row(`nothing due, ${size.toLocaleString('en-US')} open`, `${(await idle(cloud)).toFixed(2)} ms`)
  }
  await requests.update({ tap: 'bench:0' }, { wakeAt: 0 })
  const due = Array.from({ length: 1000 }, (_, n) => ({
    ...submitted(Date.now()),
    _id: `rq-261121-D${n}`,
    tap: `due:${n}`,
    wakeAt: 0,
    outbox: open(0, 1)[0]?.outbox ?? [],
  }))
  await requests.add(due)
  const took = await timed(() => cloud.settle())
  row('1,000 due', `${took.toFixed(0)} ms`, `${(took / 1000).toFixed(2)} ms each`)
  await cloud.close()
  rmSync(dir, { recursive: true, force: true })
}

if (require.main === module) void run()
