// Cells gathered to villages and villages to towns, each group in one piece.
import type { Spot } from './outline'

/** Cells by number, which of them touch, and where they lie. */
export type Land = {
  cells: readonly number[]
  touching: ReadonlyMap<number, readonly number[]>
  spots: readonly Spot[]
}

type Share = { owner: Map<number, number>; sizes: number[] }

/**
 * Shares cells among groups so that each group is in one piece and has about its part.
 * Groups grow from what they have, always the one that lacks most; at the end cells change hands where that evens things out.
 *
 * @param begun the cells each group has already, in one piece; at least one
 * @param parts how much of the whole each group shall have
 * @returns the group of each cell
 */
export function shareOut(
  land: Land,
  begun: readonly (readonly number[])[],
  parts: readonly number[],
): Map<number, number> {
  const owner = new Map(begun.flatMap((cells, group) => cells.map((cell): [number, number] => [cell, group])))
  const share: Share = { owner, sizes: begun.map(cells => cells.length) }
  while (owner.size < land.cells.length) grow(land, share, begun, parts)
  for (let moves = 0; moves < land.cells.length && even(land, share, parts); moves++);
  return owner
}

/** The group that lacks most takes the free cell beside it that lies nearest to where it began. */
function grow(
  { cells, touching, spots }: Land,
  { owner, sizes }: Share,
  begun: readonly (readonly number[])[],
  parts: readonly number[],
) {
  const open = new Map<number, number[]>()
  const mine = new Set(cells)
  for (const [cell, group] of owner) {
    const free = touching.get(cell)!.filter(other => mine.has(other) && !owner.has(other))
    if (free.length > 0) open.set(group, [...(open.get(group) ?? []), ...free])
  }
  const group = least([...open.keys()], candidate => sizes[candidate]! / parts[candidate]!)
  const cell = least(open.get(group)!, candidate => apart(spots[candidate]!, spots[begun[group]![0]!]!))
  owner.set(cell, group)
  sizes[group]!++
}

/** Moves one cell from a fuller group to an emptier one beside it; false when there is none to move. */
function even(land: Land, { owner, sizes }: Share, parts: readonly number[]): boolean {
  const fill = (group: number, more: number) => (sizes[group]! + more) / parts[group]!
  const moves = land.cells.flatMap(cell =>
    land.touching.get(cell)!.flatMap(other => {
      const [from, to] = [owner.get(cell)!, owner.get(other) ?? owner.get(cell)!]
      const gain = fill(from, 0) - fill(to, 1)
      return from !== to && gain > 0 ? [{ cell, from, to, gain }] : []
    }),
  )
  const move = moves.sort((a, b) => b.gain - a.gain).find(({ cell, from }) => staysWhole(land, owner, from, cell))
  if (!move) return false
  owner.set(move.cell, move.to)
  sizes[move.from]!--
  sizes[move.to]!++
  return true
}

function staysWhole({ touching }: Land, owner: Map<number, number>, group: number, without: number): boolean {
  const rest = [...owner].filter(([cell, of]) => of === group && cell !== without).map(([cell]) => cell)
  return isWhole(rest, touching)
}

/** Whether one can walk from each of these cells to each other without leaving them. */
export const isWhole = (cells: readonly number[], touching: Land['touching']): boolean =>
  cells.length > 0 && largestPiece(cells, touching).length === cells.length

/** The largest of the pieces that cells fall into. */
export function largestPiece(cells: readonly number[], touching: Land['touching']): number[] {
  const pieces: number[][] = []
  const left = new Set(cells)
  for (const first of cells) {
    const ways = left.has(first) ? [first] : []
    const piece: number[] = []
    for (let cell = ways.pop(); cell !== undefined; cell = ways.pop()) {
      if (!left.delete(cell)) continue
      piece.push(cell)
      ways.push(...touching.get(cell)!.filter(other => left.has(other)))
    }
    pieces.push(piece)
  }
  return least(pieces, piece => -piece.length)
}

/** As many cells, far from one another: where villages begin. */
export function farApart(cells: readonly number[], spots: readonly Spot[], count: number): number[] {
  const chosen: number[] = []
  const lone = new Map(cells.map(cell => [cell, Number.POSITIVE_INFINITY]))
  while (chosen.length < count) {
    const next = least(cells, cell => -lone.get(cell)!)
    for (const cell of cells) lone.set(cell, Math.min(lone.get(cell)!, apart(spots[cell]!, spots[next]!)))
    chosen.push(next)
  }
  return chosen
}

/** The first of the least. */
export function least<Value>(values: readonly Value[], measure: (value: Value) => number): Value {
  let best = 0
  let small = Number.POSITIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    const size = measure(values[i]!)
    if (size < small) {
      small = size
      best = i
    }
  }
  return values[best]!
}

export const apart = (a: Spot, b: Spot): number => Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2)
