// What several units do together, on a matter's pages.
import type { Piece } from '../matter/piece'
import { entriesOf } from './entries'
import { MeetingSheet } from './meeting-sheet'
import { MinuteSheet } from './minute-sheet'
import { Outline } from './outline'
import { ExcuseSheet, ReportSheet } from './report-sheets'
import { Shares } from './shares'
import { WhistleSheet } from './whistle-sheet'
import { said, words } from './words'

const handler = ['handler'] as const
const staff = ['handler', 'desk'] as const

export const joint: Piece = {
  cards: [
    { pages: ['reporter'], place: 'below-head', Draw: Outline },
    { pages: staff, place: 'record', Draw: Shares },
  ],
  deeds: [
    { id: 'report', text: words.report, pages: handler, rank: 30, Sheet: ReportSheet },
    { id: 'excuse', text: words.excuse, pages: handler, rank: 35, Sheet: ExcuseSheet },
    { id: 'whistle', text: words.whistle, pages: staff, rank: 100, Sheet: WhistleSheet },
    { id: 'meet', text: words.meet, pages: staff, rank: 110, Sheet: MeetingSheet },
    { id: 'minute', text: words.minute, pages: staff, rank: 120, Sheet: MinuteSheet },
  ],
  said,
  entries: entriesOf,
  rowLine: ({ wanted }) => (wanted ? words.wanted(wanted) : null),
  lists: {
    called: {
      name: words.called,
      empty: { title: words.calledEmpty, words: words.calledEmptyWords },
    },
  },
}
