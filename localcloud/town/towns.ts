// Which ground belongs to which town: towns lie as on the map, pulled into the oval, and are about as large as their villages need.
import { type Land, largestPiece, least, shareOut } from './groups'
import type { Spot } from './outline'

/** Kilometres east and north of the middle; grids where they do not follow from the number of villages. */
const towns: Record<string, [x: number, y: number, grids?: number]> = {
  '320324001': [5, -1],
  '320324002': [5, 3],
  '320324003': [8, -4],
  '320324102': [-14, 2],
  '320324103': [-26, 4],
  '320324104': [-18, -3],
  '320324105': [-22, -8],
  '320324106': [-10, -6],
  '320324107': [-4, -12],
  '320324108': [14, -1],
  '320324109': [24, 0],
  '320324110': [21, -8],
  '320324111': [9, -11],
  '320324112': [3, 13],
  '320324113': [-12, 10],
  '320324114': [14, 10],
  '320324115': [22, 6],
  '320324116': [-3, 4],
  '320324401': [0, -4, 9],
  '320324405': [-30, 0, 7],
}

const isStreet = (town: string): boolean => town < '320324100'

/** The cells of each town, in one piece. A street's communities have more grids than a town's villages. */
export function townsOn(land: Land, villages: (town: string) => number): Map<string, number[]> {
  const codes = Object.keys(towns)
  const wanted = codes.map(town => towns[town]![2] ?? villages(town) * (isStreet(town) ? 2.9 : 2.3))
  const sum = wanted.reduce((a, b) => a + b)
  const parts = wanted.map(grids => (grids * land.cells.length) / sum)
  const owner = shareOut(land, rounded(land, codes.map(spotOf), parts), parts)
  return new Map(codes.map((town, i) => [town, land.cells.filter(cell => owner.get(cell) === i)]))
}

const spotOf = (town: string): Spot => ({ x: towns[town]![0], y: towns[town]![1] })

/**
 * Round territories: a cell goes to the town whose pull is strongest, distance squared less a weight;
 * towns too small are given weight, and each moves a little to the middle of what it has.
 */
function rounded(land: Land, places: Spot[], parts: number[]): number[][] {
  const pulls = places.map(place => ({ ...place, weight: 0 }))
  let owned = divide(land, pulls)
  for (let turn = 0; turn < 120; turn++) {
    for (const [i, pull] of pulls.entries()) {
      pull.weight += 0.5 * (parts[i]! - owned[i]!.length)
      if (owned[i]!.length > 0) drift(pull, middleOf(owned[i]!, land.spots))
    }
    owned = divide(land, pulls)
  }
  return owned.map(cells => largestPiece(cells, land.touching))
}

function divide({ cells, spots }: Land, pulls: (Spot & { weight: number })[]): number[][] {
  const owned = pulls.map((): number[] => [])
  const groups = pulls.map((_, i) => i)
  for (const cell of cells) {
    const { x, y } = spots[cell]!
    owned[least(groups, i => (pulls[i]!.x - x) ** 2 + (pulls[i]!.y - y) ** 2 - pulls[i]!.weight)]!.push(cell)
  }
  return owned
}

function drift(place: Spot, to: Spot) {
  place.x += 0.05 * (to.x - place.x)
  place.y += 0.05 * (to.y - place.y)
}

const middleOf = (cells: readonly number[], spots: readonly Spot[]): Spot => ({
  x: cells.reduce((sum, cell) => sum + spots[cell]!.x, 0) / cells.length,
  y: cells.reduce((sum, cell) => sum + spots[cell]!.y, 0) / cells.length,
})
