// A dispatcher's day: 500 new matters in their reporters' own words wait; what the list, a matter, a hand-out, a search and the
// hot matters cost the desk, each through the functions, beside reading one document.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as alikeCalls from '@shared/alike/calls'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as calls from '@shared/request/calls'
import type { Request } from '@shared/request/request'
import * as searchCalls from '@shared/search/calls'
import * as trainingCalls from '@shared/suggestion/calls'
import { store } from '../cloudfunctions/kit/store'
import { openProduct } from '../localcloud/product/open'
import { newTap, player } from '../localcloud/product/stage'
import { matters } from '../localcloud/town/matters'
import { townOf } from '../localcloud/town/town'
import { row, title } from './print'

const waiting = 500
const reporters = 100

async function times(count: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; n < count; n++) {
    const begun = performance.now()
    await work(n)
    took.push(performance.now() - begun)
  }
  return took.sort((a, b) => a - b)
}

const at = (took: readonly number[], share: number): string =>
  `${(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1)} ms`

export async function run(): Promise<void> {
  title(`The desk with ${waiting} new matters (aim: under 100 ms to the next)`)
  const dir = mkdtempSync(join(tmpdir(), 'desk-'))
  const town = townOf()
  const cloud = await openProduct({ dir, organisation: () => town })
  const who = (name: string) => player(cloud, town.people.find(person => person.name === name)?.wechat ?? '')
  const dispatcher = who('张敏')
  // Nothing goes by itself: all of it waits for the desk.
  await who('周丽').does(trainingCalls.setCosts, { look: 1, wrong: 1000 })
  const villages = town.areas.filter(({ level }) => level === 'village')
  const told = (name: string, took: number[]) => row(name, `p50 ${at(took, 0.5)}`, `p99 ${at(took, 0.99)}`)
  const filed = await times(waiting, n =>
    player(cloud, `o-bench-${n % reporters}`).does(calls.submit, {
      tap: newTap(),
      kind: 'help',
      text: `${matters[n % matters.length]?.text ?? ''}（第 ${n} 件）`,
      place: { village: villages[n % villages.length]?._id },
    }),
  )
  told('filing in own words', filed)
  await cloud.settle()
  const rows = await store<Request>('requests').find({ state: 'received' }, { limit: waiting, fields: ['title'] })
  told('reading one document', await times(200, n => store<Request>('requests').get(rows[n % rows.length]?._id ?? '')))
  told('the list', await times(50, () => dispatcher.does(dispatchCalls.queue, { list: 'received' })))
  told(
    'the surest first',
    await times(50, () => dispatcher.does(dispatchCalls.queue, { list: 'received', order: 'certain' })),
  )
  told('a matter', await times(200, n => dispatcher.does(calls.track, { id: rows[n]?._id ?? '' })))
  told('its likely repeats', await times(50, n => dispatcher.does(alikeCalls.repeats, { id: rows[n]?._id ?? '' })))
  told('a search', await times(50, () => dispatcher.does(searchCalls.search, { words: '路灯 不亮' })))
  const begun = performance.now()
  const handed = await times(rows.length, async n => {
    const id = rows[n]?._id ?? ''
    await dispatcher.does(dispatchCalls.dispatch, { id, version: 1, unit: 'un-chengguan', item: 'it-lvhua' })
  })
  told('a hand-out', handed)
  row('all of them, one by one', `${((performance.now() - begun) / 1000).toFixed(1)} s`)
  await cloud.close()
  rmSync(dir, { recursive: true, force: true })
}
