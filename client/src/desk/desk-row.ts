import type { MatterRow } from '@shared/aspects'
import type { AnswerOf } from '@shared/calls/call'
import type { choices, QueueRow } from '@shared/dispatch/calls'

export type Choices = AnswerOf<typeof choices>

/** A row that was found by words cannot be dispatched from the list. */
export type DeskRow = MatterRow & Partial<Pick<QueueRow, 'version' | 'suggestion'>>

/** What the dispatcher is about to do with a matter, kept while others are looked at. */
export type Intent = { unit: string | null; item: string | null; note: string }
