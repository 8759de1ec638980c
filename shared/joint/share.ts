// A sub-task 分工 ends: its unit reports that it is done, or the lead says why it stays open.
import type { County } from '../county'
import { withAlarm } from '../request/alarm'
import { move } from '../request/move'
import type { Actor, Request } from '../request/request'
import { tell, withNotices } from '../request/tell'
import { allow, type Ruling, refuse } from '../ruling'
import type { SubTask } from './joint'
import { whoOf } from './who'
import { isOpenTask } from './whole'

/** `place` is the sub-task's place in the matter's list. */
export type Ending = { place: number; words: string; by: Actor }

/** Refuses a part that is another unit's or not open, and a report without words. */
export function finish(request: Request, county: County, { place, words, by }: Ending, now: number): Ruling<Request> {
  const task = request.tasks[place]
  if (!task || !isOpenTask(task) || task.unit !== by.unit) return refuse('no-task')
  if (!words) return refuse('needs-words', 'words')
  const said = { at: now, by: whoOf(by), words }
  return ended(request, county, { place, task: { ...task, done: said }, deed: 'finish', by, words }, now)
}

/** Refuses a part that is not open, and an explanation without words. */
export function explain(request: Request, county: County, { place, words, by }: Ending, now: number): Ruling<Request> {
  const task = request.tasks[place]
  if (!task || !isOpenTask(task)) return refuse('no-task')
  if (!words) return refuse('needs-words', 'words')
  const said = { at: now, by: whoOf(by), words }
  return ended(request, county, { place, task: { ...task, explained: said }, deed: 'explain', by, words }, now)
}

type Ended = Ending & { task: SubTask; deed: 'finish' | 'explain' }

function ended(
  request: Request,
  county: County,
  { place, task, deed, by, words }: Ended,
  now: number,
): Ruling<Request> {
  const text = `${task.what}：${words}`
  const moved = move(request, { deed, by, at: now, said: { text, unit: task.unit } })
  if (!moved.ok) return moved
  const tasks = request.tasks.map((each, at) => (at === place ? task : each))
  const next = { ...moved.value, tasks }
  const whole = tasks.some(isOpenTask) ? '分工有进展' : '分工已完成'
  const notice = tell(next, county, {
    event: `part${next.history.length}`,
    to: request.handler === by.person ? null : request.handler,
    template: 'progress',
    facts: { status: whole, hint: '' },
    at: now,
    worthSms: false,
  })
  return allow(withAlarm(withNotices(next, notice), county.calendar))
}
