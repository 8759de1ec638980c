// The codes that hang in the county on its first day: a board on each grid, and one at the counter of each unit that names its grid.
import type { Grid, PlaceCode } from '../organisation/organisation'
import type { Areas } from './areas'
import type { Units } from './units'

/** Letters that are not taken for one another when read from a board. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Bytes that look like chance and are the same for the same words. */
export type Chance = (words: string) => Uint8Array

/** The same codes each time it is asked, so that boards may be printed before a set-up that was broken off is done again. */
export function codesFrom(grids: readonly Grid[], { counters }: Units, { areas }: Areas, chance: Chance): PlaceCode[] {
  const taken = new Set<string>()
  const nameOf = (id: string) => areas.find(({ _id }) => _id === id)?.name ?? ''
  const scene = (kind: string, of: string): string => {
    for (let turn = 0; ; turn++) {
      const drawn =
        kind +
        [...chance(`code:${turn}:${of}`)]
          .slice(0, 5)
          .map(byte => letters[byte % 32])
          .join('')
      if (taken.has(drawn)) continue
      taken.add(drawn)
      return drawn
    }
  }
  const boards = grids.map(
    ({ _id, name, village, town }): PlaceCode => ({
      _id: scene('g', _id),
      kind: 'grid',
      grid: _id,
      words: `${nameOf(town)} ${nameOf(village)} ${name}公示牌`,
    }),
  )
  const windows = counters.map(
    ({ unit, grid }): PlaceCode => ({
      _id: scene('w', unit._id),
      kind: 'window',
      grid,
      words: `${unit.name}窗口`,
    }),
  )
  return [...boards, ...windows]
}
