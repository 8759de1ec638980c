// The reporter adds to an open matter; its state stays, whoever has it is told.
import { raised } from '../level/level'
import type { County } from '../county'
import { allow, type Ruling, refuse } from '../ruling'
import { withAlarm } from './alarm'
import { move } from './move'
import type { Said } from './reply'
import type { Request } from './request'
import { tellHandler, withNotices } from './tell'

export function add(request: Request, county: County, { text, files, by }: Said, now: number): Ruling<Request> {
  if (!text && files.length === 0) return refuse('nothing-added', 'text')
  const moved = move(request, { deed: 'add', by, at: now, said: { text, files } })
  if (!moved.ok) return moved
  const risen = raised(moved.value, county, now)
  return allow(withAlarm(withNotices(risen, tellHandler(moved.value, county, now, '有补充')), county.calendar))
}
