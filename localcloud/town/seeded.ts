// Chance that is the same every time: what is drawn depends on the seed alone.

export type Chance = {
  /** 0 up to, not with, 1. */
  next(): number
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number
  pick<Value>(from: readonly Value[]): Value
}

/** mulberry32: 32 bits of state, enough for a county of invented people. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, pick: from => from[below(from.length)]! }
}
