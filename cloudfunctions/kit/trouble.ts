// What could not be done by itself: a document, a person, a message. Kept for the administrator until it goes well, a row each.
import { by, collection } from './collection'
import { log } from './log'

/** `_id`: what it is about, “requests:rq-…”, “persons:ps-…”. Nothing personal, and no word that anybody wrote. */
export type Trouble = {
  _id: string
  /** What was tried: a sentence for the administrator. */
  say: string
  error: string
  at: number
  times: number
}

export const troubles = collection<Trouble>('troubles', [by('latest', '-at')])

/** Writes it down and logs it. Never throws: what notes a trouble must not make another. */
export async function troubled(
  subject: string,
  say: string,
  error: unknown,
  now: number,
  times: number,
): Promise<void> {
  log('trouble', { subject, say, times, error })
  const message = error instanceof Error ? error.message : String(error)
  await troubles
    .put({ _id: subject, say, error: message.slice(0, 300), at: now, times })
    .catch(failed => log('trouble not kept', { subject, error: failed }))
}

/** It went well in the end. */
export const settled = (subject: string): Promise<number> => troubles.remove({ _id: subject })

/** How often each interface or setting has failed since it last went well, as far as this instance knows. */
const failures = new Map<string, number>()

/** What many runs use has failed: an interface, a setting. */
export async function failing(subject: string, say: string, error: unknown, now: number): Promise<void> {
  const times = (failures.get(subject) ?? 0) + 1
  failures.set(subject, times)
  await troubled(subject, say, error, now, times)
}

/** It went well: an instance takes the trouble away the first time, and again after it has failed. */
export async function goesWell(subject: string): Promise<void> {
  if (failures.get(subject) === 0) return
  failures.set(subject, 0)
  await settled(subject).catch(error => log('trouble not settled', { subject, error }))
}
