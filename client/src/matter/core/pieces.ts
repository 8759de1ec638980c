// What can be done with every matter, whatever capabilities add: by its handler, its head and its reporter.
import { accept } from '@shared/request/calls'
import { call } from '../../cloud'
import type { Piece } from '../piece'
import { AddSheet } from './add-sheet'
import { AnswerSheet } from './answer-sheet'
import { AskSheet, SignSheet } from './reason-sheets'
import { ReturnSheet } from './return-sheet'
import { WithdrawSheet } from './withdraw-sheet'
import { said, words } from './words'

const handler = ['handler'] as const
const reporter = ['reporter'] as const

export const core: Piece = {
  deeds: [
    {
      id: 'accept',
      text: words.accept,
      pages: handler,
      rank: 20,
      atOnce: { send: ({ id, version }) => call(accept, { id, version }), consents: true },
    },
    { id: 'answer', text: words.answer, pages: handler, rank: 40, Sheet: AnswerSheet },
    { id: 'ask', text: words.ask, pages: handler, rank: 50, Sheet: AskSheet },
    { id: 'return', text: words.return, pages: handler, rank: 60, Sheet: ReturnSheet },
    { id: 'sign', text: words.sign, pages: handler, rank: 70, Sheet: SignSheet },
    { id: 'add', text: words.add, pages: reporter, rank: 10, Sheet: AddSheet },
    { id: 'withdraw', text: words.withdraw, pages: reporter, rank: 900, Sheet: WithdrawSheet },
  ],
  said,
}
