import { readFileSync } from 'node:fs'
import { type Cron, cron, next } from './cron'

/** A timer of `cloudbaserc.json`: which function it runs, and when. */
export interface Timer {
  name: string
  at: Cron
}

interface Declaration {
  functions?: { name: string; triggers?: { type: string; config: string }[] }[]
}

/** Reads the timers of a `cloudbaserc.json`. */
export function readTimers(file: string): Timer[] {
  const { functions = [] } = JSON.parse(readFileSync(file, 'utf8')) as Declaration
  return functions.flatMap(({ name, triggers = [] }) =>
    triggers.filter(one => one.type === 'timer').map(one => ({ name, at: cron(one.config) })),
  )
}

/** Runs timers that have come due. The clock may be real (`start`) or driven from outside (`runDue`). */
export function openTimers(timers: Timer[], now: () => number, run: (name: string) => Promise<unknown>) {
  const due = new Map(timers.map(timer => [timer, next(timer.at, now())]))
  let clock: NodeJS.Timeout | undefined

  /** Runs each timer whose moment has passed, once however many moments have passed, and says which. */
  async function runDue(): Promise<string[]> {
    const late = timers.filter(timer => (due.get(timer) ?? Number.POSITIVE_INFINITY) <= now())
    for (const timer of late) due.set(timer, next(timer.at, now()))
    await Promise.allSettled(late.map(timer => run(timer.name)))
    return late.map(timer => timer.name)
  }

  return {
    runDue,
    start() {
      clock ??= setInterval(() => void runDue(), 1000).unref()
    },
    stop: () => clearInterval(clock),
  }
}
