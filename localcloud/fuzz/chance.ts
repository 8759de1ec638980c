// Chance that can be played again: the same seed, the same inputs.

export type Chance = ReturnType<typeof chanceOf>

/** mulberry32, by Tommy Ettinger: small, and good enough for trying inputs. */
export function chanceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number): number => Math.floor(next() * most)
  return {
    below,
    /** @param share of one */
    happens: (share: number): boolean => next() < share,
    one: <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item,
  }
}
