// Whose a matter is: handed on after acceptance, or decided once where units dispute it.
import type { MatterView } from '@shared/aspects'
import type { Entry, Piece } from '../matter/piece'
import { BoundarySheet } from './boundary-sheet'
import { DecisionsSheet } from './decisions-sheet'
import { TransferSheet } from './transfer-sheet'
import { said, words } from './words'

const desk = ['desk'] as const

const entriesOf = ({ boundary }: MatterView): Entry[] =>
  boundary ? [{ title: words.decidedFor(boundary.unit), lines: [boundary.reason, boundary.id] }] : []

export const dispatch: Piece = {
  deeds: [
    { id: 'transfer', text: words.transfer, pages: ['handler'], rank: 90, Sheet: TransferSheet },
    { id: 'decide', text: words.decide, pages: desk, rank: 130, Sheet: BoundarySheet },
    {
      id: 'made',
      text: words.made,
      pages: desk,
      rank: 140,
      needs: ['decide', 'whistle', 'meet', 'minute'],
      Sheet: DecisionsSheet,
    },
  ],
  said,
  entries: entriesOf,
}
