// The present moment. Functions ask here and give it to the rules, so that a replay can drive years in a minute.

let read: () => number = Date.now

/** Epoch milliseconds. */
export const now = (): number => read()

/** For the local cloud alone: tells the functions the time. */
export function driveClock(clock: () => number): void {
  read = clock
}
