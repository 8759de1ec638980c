// The timer: rings the alarms that are due and sends what there is to tell. Also run at once when a call left something.

import { openidOf } from '../kit/caller'
import { now } from '../kit/clock'
import { atOnce, sweep } from './sweep'

/** Milliseconds after which a timer's run begins no further batch: the next run goes on. */
const longest = 15_000

/** Nobody calls this from WeChat or the browser; it answers how many documents it woke. */
export async function main(event: unknown, context: unknown): Promise<unknown> {
  const { httpMethod, Type } = (event ?? {}) as { httpMethod?: string; Type?: string }
  if (openidOf(context) || typeof httpMethod === 'string') return { ok: false, why: 'not-allowed' }
  return { ok: true, data: { woken: Type === 'Timer' ? await sweepAll() : await sweep(now()) } }
}

/** A call that left something to tell has one batch told at once; the timer tells all there is. */
async function sweepAll(): Promise<number> {
  const begun = Date.now()
  let woken = 0
  for (;;) {
    const batch = await sweep(now())
    woken += batch
    if (batch < atOnce || Date.now() - begun > longest) return woken
  }
}
