// A piece: what a capability shows of itself on a matter's pages, and lets people do there. `pieces.ts` names them all.
import type { Deed, MatterRow, MatterView } from '@shared/aspects'
import type { StepView } from '@shared/request/views'
import type { ComponentType } from 'react'
import type { Reply } from '../wire'
import type { Reader } from './row/words'

/** Whose page it is: of the one who brought it, of the one who has it or was called to it, of the one who dispatches it. */
export type Page = 'reporter' | 'handler' | 'desk'

/** Down a page: before everything; below the head, or at the desk below what is to be done; below the answers; in the record of what several do. */
export type Place = 'top' | 'below-head' | 'below-answers' | 'record'

export type CardProps = {
  matter: MatterView
  onChange: (matter: MatterView) => void
  /** At the desk: it has left the list, and the next one is opened. Elsewhere it changes like any other. */
  onGone: (matter: MatterView) => void
  /** At a wide desk: gives one of the piece's keys something to do, and null when it no longer has. */
  takeKey?: (key: string, act: (() => void) | null) => void
}

/** Draws nothing where it has nothing to say. */
export type Card = { pages: readonly Page[]; place: Place; Draw: ComponentType<CardProps> }

export type SheetProps = { matter: MatterView; onChange: (matter: MatterView) => void; onClose: () => void }

/** What goes at one tap. `consents`: WeChat is asked whether to tell of what comes. */
export type AtOnce = { send: (matter: MatterView) => Promise<Reply<MatterView>>; consents?: true }

/** A button with its sheet, or with what it sends at once. */
export type DeedButton = {
  /** The deed; or, with `needs`, a name of its own. */
  id: string
  text: string
  pages: readonly Page[]
  /** Its place among all: the lowest that may be done is the page's main button. Tens apart, so that others fit between. */
  rank: number
  /** Shown where one of these may be done, and not `id` itself. */
  needs?: readonly Deed[]
} & ({ Sheet: ComponentType<SheetProps> } | { atOnce: AtOnce })

/** One thing in the record of what several do: what it is, and the lines that say how it stands. */
export type Entry = { title: string; lines: readonly (string | null | undefined)[] }

/** A work list of the handler's page, as the cloud names it. */
export type ListWords = { name: string; empty: { title: string; words: string } }

export type Piece = {
  cards?: readonly Card[]
  deeds?: readonly DeedButton[]
  /** What its deeds are called in the history, said after who did it; a function says the whole. */
  said?: Partial<Record<Deed, string | Record<Reader, string> | ((step: StepView, reader: Reader) => string)>>
  entries?: (matter: MatterView) => Entry[]
  /** The tag in the reporter's head, in place of the state. */
  tag?: (matter: MatterView) => string | undefined
  /** Above the words of the matter, for staff; `loud` where somebody must act now. */
  warning?: (matter: MatterView) => { text: string; loud: boolean } | null
  /** A line of a handler's row. */
  rowLine?: (row: MatterRow) => string | null
  /** Beside the title of a row of the desk. */
  RowTag?: ComponentType<{ row: MatterRow }>
  lists?: Readonly<Record<string, ListWords>>
  /** Keys of the desk, each with what it does. */
  keys?: readonly (readonly [key: string, does: string])[]
}
