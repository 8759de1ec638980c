// What waits at home beside the lists of requests, a line each.
import { hotWaiting } from './alike/waiting'
import { draftWaiting } from './catalogue/waiting'
import type { Waiting } from './kit/waiting'
import { rulesWaiting } from './level/waiting'
import { calendarWaiting, troublesWaiting } from './organisation/waiting'
import { broughtIn, inGrids, noting } from './request/in-grids'

export const waitings: readonly Waiting[] = [
  noting,
  inGrids,
  broughtIn,
  hotWaiting,
  troublesWaiting,
  draftWaiting,
  calendarWaiting,
  rulesWaiting,
]
