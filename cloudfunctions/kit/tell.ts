// A call that left something to tell asks `reminders` to run at once. If that fails, its timer finds it within a minute.
import { cloud } from './cloud'

/** Milliseconds between two askings: in a rush the filing comes first, and what it left is told fifty at a time. */
const apart = 1000

let wanted = false
let asking: Promise<void> | undefined
let hurried = false
let endRest = (): void => undefined

/** Does not wait: the person's answer does not hang on a message. What comes while one asking is under way waits together for the next. */
export function tellSoon(): void {
  wanted = true
  asking ??= ask()
}

async function ask(): Promise<void> {
  while (wanted) {
    wanted = false
    await cloud()
      .callFunction({ name: 'reminders', data: { call: 'reminders.run', input: {} } })
      .catch(() => undefined)
    if (wanted && !hurried) await rest()
  }
  asking = undefined
}

const rest = () =>
  new Promise<void>(resolve => {
    endRest = resolve
    setTimeout(resolve, apart)
  })

/** For the local cloud, before it closes or moves its clock: nothing is being told any more. */
export async function whenTold(): Promise<void> {
  hurried = true
  endRest()
  await asking
  hurried = false
}
