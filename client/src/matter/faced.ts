// What the writer of dangerous words has answered for.
import type { Alarm } from '@shared/danger/danger'

/** The words of danger that the writer was stopped at, and whether they said that nobody is in danger. */
export type Faced = { words: string; nobody: boolean }

/** The danger that its writer has not answered for yet. */
export const unfaced = (alarm: Alarm | null, faced: Faced | null): Alarm | null =>
  alarm && alarm.words !== faced?.words ? alarm : null
