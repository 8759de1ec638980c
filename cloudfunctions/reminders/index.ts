// The timer: rings the alarms that are due and sends what there is to tell. Also run at once when a call left something.

import { openidOf } from '../kit/caller'
import { now } from '../kit/clock'
import { sweep } from './sweep'

/** Nobody calls this from WeChat or the browser; it answers how many documents it woke. */
export async function main(event: unknown, context: unknown): Promise<unknown> {
  if (openidOf(context) || typeof (event as { httpMethod?: string } | null)?.httpMethod === 'string')
    return { ok: false, why: 'not-allowed' }
  return { ok: true, data: { woken: await sweep(now()) } }
}
