// What happens next and when, in one sentence for the reporter.

import type { County } from '../county'
import { inWords } from '../notice/written'
import type { Request } from './request'

/** @example “县住建局会在 11 月 23 日 17:30 前接手。” */
export function nextSentence(request: Request, county: County): string {
  if (request.state === 'joined') return '已和在办的那一件一起办，有进展会同时告诉您。'
  const unit = county.units.get(request.unit ?? '')?.name
  const due = request.clocks.accept?.due ?? request.clocks.dispatch?.due ?? request.createdAt
  return `${unit ? `${unit}会` : '我们会'}在 ${inWords(due, due)} 前${unit ? '接手' : '派到单位'}。`
}
