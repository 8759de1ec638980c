// The scenes' clock: every scene begins on a Monday morning, and goes on from there.

/** 2026-11-23 09:00 in China. Notices wait for waking hours, so a scene must not begin at night. */
export const monday = Date.parse('2026-11-23T09:00:00+08:00')

export type Clock = { now(): number; ahead(): number; forward(milliseconds: number): void }

export function startClock(at = monday): Clock {
  let ahead = at - Date.now()
  return {
    now: () => Date.now() + ahead,
    ahead: () => ahead,
    forward: milliseconds => {
      ahead += milliseconds
    },
  }
}

/** A script that moves a window's clock. Timers run as ever. */
export const shiftClock = (ahead: number): string => `(() => {
  const Real = Date
  const now = () => Real.now() + ${ahead}
  globalThis.Date = class extends Real {
    constructor(...parts) { if (parts.length) super(...parts); else super(now()) }
    static now() { return now() }
  }
})()`
