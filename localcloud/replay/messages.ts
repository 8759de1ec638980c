// Real messages with their replies, one JSON object a line, as events in the order of time.
import { readFileSync } from 'node:fs'

export type Message = {
  id: number
  user: string
  title: string
  time: string
  text: string
  reply: string
  replyTime: string
}

export type Event = { at: number; what: 'file' | 'handOut' | 'accept' | 'answer'; message: Message }

/** '2019/4/25 9:32:09' by the clock of Beijing, with or without the hour; epoch milliseconds. */
export function momentOf(written: string): number {
  const [, year, month, day, hour = 0, minute = 0, second = 0] =
    /^(\d+)[/-](\d+)[/-](\d+)(?:[ T](\d+):(\d+)(?::(\d+))?)?/.exec(written)?.map(Number) ?? []
  if (!year || !month || !day) throw new Error(`This is not a moment: ${written}`)
  return Date.UTC(year, month - 1, day, (hour || 0) - 8, minute || 0, second || 0)
}

const minute = 60_000
const day = 24 * 60 * minute
const beijing = 480 * minute

const endOfDay = (at: number): number => Math.floor((at + beijing) / day) * day + day - beijing - 1

/** Filed at its time, handed out and accepted within the same day, answered at its real time. */
function eventsOf(message: Message): Event[] {
  const filed = momentOf(message.time)
  const answered = Math.max(momentOf(message.replyTime), filed + 3)
  const step = Math.min(30 * minute, Math.floor((endOfDay(filed) - filed) / 3), Math.floor((answered - filed) / 3))
  return [
    { at: filed, what: 'file', message },
    { at: filed + step, what: 'handOut', message },
    { at: filed + 2 * step, what: 'accept', message },
    { at: answered, what: 'answer', message },
  ]
}

const order = ['file', 'handOut', 'accept', 'answer']

export function readEvents(file: string): Event[] {
  const messages = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Message)
  return messages
    .flatMap(eventsOf)
    .sort((a, b) => a.at - b.at || a.message.id - b.message.id || order.indexOf(a.what) - order.indexOf(b.what))
}
