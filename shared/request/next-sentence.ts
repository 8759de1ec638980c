// What happens next and when, in one sentence for the reporter.

import type { County } from '../county'
import { written } from '../notice/written'
import type { Request } from './request'

/** @example “县住建局会在 11 月 23 日 17:30 前受理。” */
export function nextSentence(request: Request, county: County): string {
  if (request.state === 'joined') return '已和在办的那一件一起办理，有进展会同时告诉您。'
  const unit = county.units.get(request.unit ?? '')?.name
  const due = request.clocks.accept?.due ?? request.clocks.dispatch?.due ?? request.createdAt
  return unit ? `${unit}会在${spoken(due)}前受理。` : `交办员会在${spoken(due)}前交给承办单位。`
}

/** “ 11 月 23 日 17:30 ”: the year is plain, numbers stand apart. */
const spoken = (at: number): string => ` ${written(at).replace(/^\d+年(\d+)月(\d+)日/, '$1 月 $2 日')} `
