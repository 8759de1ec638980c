// What capabilities show of a matter, a line each, in the order in which it stands on a page; and what follows from putting them
// together. Nothing else names them all. It carries every sheet: only pages that show a whole matter import it.
import type { Deed, MatterRow, MatterView } from '@shared/aspects'
import { alike } from '../alike/pieces'
import { theCase } from '../case/pieces'
import { danger } from '../danger/pieces'
import { dispatch } from '../dispatch/pieces'
import { extension } from '../extension/pieces'
import { joint } from '../joint/pieces'
import { level } from '../level/pieces'
import { rating } from '../rating/pieces'
import { core } from './core/pieces'
import type { Card, DeedButton, Entry, ListWords, Page, Piece, Place } from './piece'

export const pieces: readonly Piece[] = [core, danger, alike, joint, extension, theCase, level, dispatch, rating]

const cards: readonly Card[] = pieces.flatMap(piece => piece.cards ?? [])
const buttons: readonly DeedButton[] = pieces.flatMap(({ deeds = [] }) => deeds).sort((a, b) => a.rank - b.rank)

export const cardsAt = (page: Page, place: Place): readonly Card[] =>
  cards.filter(card => card.place === place && card.pages.includes(page))

/** What this person may do now on this page, what comes first at the front. */
export const deedsOn = (page: Page, { may }: MatterView): readonly DeedButton[] =>
  buttons.filter(
    ({ id, needs, pages }) =>
      pages.includes(page) && (needs ? needs.some(deed => may.includes(deed)) : may.includes(id as Deed)),
  )

export const said: NonNullable<Piece['said']> = Object.assign({}, ...pieces.map(piece => piece.said))

export const entriesOf = (matter: MatterView): Entry[] => pieces.flatMap(piece => piece.entries?.(matter) ?? [])

export const tagOf = (matter: MatterView): string | undefined =>
  pieces.map(piece => piece.tag?.(matter)).find(tag => tag !== undefined)

export const warningsOf = (matter: MatterView) => pieces.flatMap(piece => piece.warning?.(matter) ?? [])

export const rowLines = (row: MatterRow): string[] => pieces.flatMap(piece => piece.rowLine?.(row) ?? [])

export const rowTags = pieces.flatMap(({ RowTag }) => RowTag ?? [])

export const lists: Readonly<Record<string, ListWords>> = Object.assign({}, ...pieces.map(piece => piece.lists))

export const keys = pieces.flatMap(piece => piece.keys ?? [])
