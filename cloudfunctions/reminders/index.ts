// The timer: rings the alarms that are due and sends what there is to tell. Also run at once when a call left something.

import { sleepers } from '../functions'
import { openidOf } from '../kit/caller'
import { now } from '../kit/clock'
import type { Sleeper, Sleeping } from '../kit/sleeper'
import { isTimer } from '../kit/timer'
import { wakeAfterRelease } from './release'
import { wakeAfterStaffChange } from './staff-change'
import { atOnce, sweep } from './sweep'

/** Milliseconds after which a timer's run begins no further batch: the next run goes on. */
const longest = 15_000

/** Nobody calls this from WeChat or the browser; it answers how many documents it woke. */
export const remindersOf =
  (table: readonly Sleeper<Sleeping>[]) =>
  async (event: unknown, context: unknown): Promise<unknown> => {
    const { httpMethod } = (event ?? {}) as { httpMethod?: string }
    if (openidOf(context) || typeof httpMethod === 'string') return { ok: false, why: 'not-allowed' }
    const all = isTimer(event, context)
    return {
      ok: true,
      data: { woken: all ? await wholeRun(table) : await sweepTable(table, each => sweep(each, now())) },
    }
  }

/** What is due; then, if the staff has changed, what that woke. What was due has asked for the county already. */
async function wholeRun(table: readonly Sleeper<Sleeping>[]): Promise<number> {
  const begun = Date.now()
  await wakeAfterRelease(now())
  const woken = await sweepTable(table, sweepAll)
  return (await wakeAfterStaffChange(now(), begun)) > 0 ? woken + (await sweepTable(table, sweepAll)) : woken
}

async function sweepTable(
  table: readonly Sleeper<Sleeping>[],
  one: (sleeper: Sleeper<Sleeping>) => Promise<number>,
): Promise<number> {
  let woken = 0
  for (const sleeper of table) woken += await one(sleeper)
  return woken
}

/** A call that left something to tell has one batch told at once; the timer tells all there is. */
async function sweepAll(sleeper: Sleeper<Sleeping>): Promise<number> {
  const begun = Date.now()
  let woken = 0
  for (;;) {
    const batch = await sweep(sleeper, now())
    woken += batch
    if (batch < atOnce || Date.now() - begun > longest) return woken
  }
}

export const main = remindersOf(sleepers)
