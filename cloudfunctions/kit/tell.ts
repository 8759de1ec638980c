// A call that left something to tell asks `reminders` to run at once. If that fails, its timer finds it within a minute.
import { cloud } from './cloud'

let asked: Promise<unknown> | undefined
let again = false

/**
 * Does not wait: the person's answer does not hang on a message. While one asking is under way others wait together for the next.
 */
export function tellSoon(): void {
  if (asked) {
    again = true
    return
  }
  asked = cloud()
    .callFunction({ name: 'reminders', data: { call: 'reminders.run', input: {} } })
    .catch(() => undefined)
    .then(() => {
      asked = undefined
      if (again) {
        again = false
        tellSoon()
      }
    })
}

/** For the local cloud, before it closes: nothing is being told any more. */
export async function whenTold(): Promise<void> {
  while (asked) await asked
}
