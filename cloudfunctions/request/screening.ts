// The content check of words that others might be led to: at filing within a moment, and again by the alarm where it gave no answer.
import type { Whole } from '@shared/aspects'
import { governing } from '@shared/catalogue/governing'
import { mustCheck, nextCheck } from '@shared/screening/aspect'
import { persons } from '../kit/caller'
import { now as clock } from '../kit/clock'
import type { Errand } from '../kit/sleeper'
import { type Checked, checkWords } from '../kit/wechat'

/** WeChat checks only what comes from WeChat: words of a browser are never known to be plain. */
export async function wordsChecked(text: string, openid: string | null): Promise<Checked> {
  if (text === '') return 'plain'
  return openid === null ? 'doubt' : checkWords(openid, text)
}

/** Once or ten times, late or in time: what it says last holds, and a doubt is never taken back. */
export const rechecking: Errand<Whole> = {
  due: request => mustCheck(request, clock()),
  run: async (request, { county, now }) => {
    const person = await persons.get(request.reporter.person)
    const checked = await wordsChecked(request.text, person?.openid ?? null)
    const later = checked === 'unknown' ? nextCheck(request, now) : null
    if (later) return () => ({ unchecked: later })
    const shown = checked === 'plain' && governing(county, request)?.public === true
    return () => ({ unchecked: null, shown })
  },
}
