// How messages are parted for measuring: the same for a seed, and each label spread evenly over the folds.
import type { Example } from '../shared/suggestion/train'

/** In which fold each message stands, counted from 0. */
export function foldsOf(messages: readonly Example[], folds: number, seed: number): number[] {
  const sorted = shuffled([...messages.keys()], seed).toSorted((a, b) =>
    messages[a]!.label.localeCompare(messages[b]!.label),
  )
  const fold: number[] = []
  for (const [turn, place] of sorted.entries()) fold[place] = turn % folds
  return fold
}

/** In an order that only the seed decides (Fisher and Yates). */
export function shuffled<Each>(all: readonly Each[], seed: number): Each[] {
  const order = [...all]
  const chance = chanceOf(seed)
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[order[last], order[other]] = [order[other]!, order[last]!]
  }
  return order
}

/** Mulberry32, from 0 to 1. */
function chanceOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
