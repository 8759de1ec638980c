// The sample county on a local cloud of its own, with a clock that stands until it is moved: for tests of functions.
import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sample from '@shared/sample/county'
import { troubles } from '../../cloudfunctions/kit/trouble'
import type { Cloud } from '../cloud'
import type { Trip } from '../database/database'
import { openProduct, type ProductOptions } from './open'
import { type Player, player } from './stage'

export type SampleCloud = {
  cloud: Cloud
  dir: string
  /** Moves the clock to a moment on the wall, '2026-11-23 09:00'. */
  clock(wall: string): void
  now(): number
  /** Moves the clock on. @param milliseconds */
  pass(milliseconds: number): void
  /** What the administrator sees that did not get done by itself. */
  troubles(): Promise<string[]>
  who(openid: string): Player
  /** The database calls that a function makes during some work; not those of what it leaves to another. */
  trips(name: string, work: () => Promise<unknown>): Promise<Trip[]>
  close(): Promise<void>
}

export async function openSample(options: Partial<ProductOptions> = {}): Promise<SampleCloud> {
  const dir = mkdtempSync(join(tmpdir(), 'sulaiban-'))
  let now = sample.at('2026-11-23 09:00')
  const { identity, areas, grids, units, headings, items, codes, people } = sample
  const organisation = () => ({ identity, areas, grids, units, headings, items, codes, people })
  const running = new AsyncLocalStorage<string>()
  const cloud = await openProduct({
    dir,
    scan: 'throw',
    now: () => now,
    organisation,
    around: (name, run) => running.run(name, run),
    ...options,
  })
  return {
    cloud,
    dir,
    clock: wall => {
      now = sample.at(wall)
    },
    now: () => now,
    pass: milliseconds => {
      now += milliseconds
    },
    troubles: async () => (await troubles.all()).map(({ _id, say }) => `${_id} ${say}`),
    who: openid => player(cloud, openid),
    trips: async (name, work) => {
      const seen: Trip[] = []
      const end = cloud.database.watch(trip => running.getStore() === name && seen.push(trip))
      await work()
      end()
      return seen
    },
    close: async () => {
      await cloud.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
