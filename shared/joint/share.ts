// A share of the work 分工 ends: its unit reports that it is done, or the lead says why it stays open.
import type { County } from '../county'
import { whoOf } from '../organisation/who'
import { isSame } from '../person/same'
import type { Ruled } from '../request/aspect'
import type { Actor } from '../request/request'
import type { Refusal } from '../ruling'
import type { Joint, Share } from './joint'
import { refuse } from './refusals'
import { isOpenShare } from './whole'

/** `place` is the share's place in the matter's list. */
export type Ending = { place: number; words: string; by: Actor }

/** Refuses a share that is another unit's or not open, and a report without words. */
export function finish(
  request: Joint,
  _county: County,
  { place, words, by }: Ending,
  now: number,
): Ruled<Joint> | Refusal {
  const share = request.shares[place]
  if (!share || !isOpenShare(share) || share.unit !== by.unit) return refuse('no-share')
  if (!words) return refuse('needs-words', 'words')
  const done = { at: now, by: whoOf(by), words }
  return ended(request, { place, share: { ...share, done }, deed: 'finish', by, words })
}

/** Refuses a share that is not open, and an explanation without words. */
export function explain(
  request: Joint,
  _county: County,
  { place, words, by }: Ending,
  now: number,
): Ruled<Joint> | Refusal {
  const share = request.shares[place]
  if (!share || !isOpenShare(share)) return refuse('no-share')
  if (!words) return refuse('needs-words', 'words')
  const explained = { at: now, by: whoOf(by), words }
  return ended(request, { place, share: { ...share, explained }, deed: 'explain', by, words })
}

type Ended = Ending & { share: Share; deed: 'finish' | 'explain' }

function ended(request: Joint, { place, share, deed, by, words }: Ended): Ruled<Joint> {
  const shares = request.shares.map((each, at) => (at === place ? share : each))
  const status = shares.some(isOpenShare) ? '分工有进展' : '分工已完成'
  return {
    ok: true,
    deed,
    said: { text: `${share.what}：${words}`, unit: share.unit },
    set: { shares },
    tell: [
      {
        event: 'share',
        to: isSame({ person: request.handler }, by) ? null : request.handler,
        template: 'progress',
        onlyWith: 'handler',
        facts: { status, hint: '' },
        worthSms: false,
      },
    ],
  }
}
