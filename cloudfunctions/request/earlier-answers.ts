// A unit's latest answers, among which a copy is looked for: read once a minute, what was sent meanwhile from here put before them.
import type { Earlier } from '@shared/answering/finding'
import type { FileRef, Request } from '@shared/request/request'
import { allow, type Ruling } from '@shared/ruling'
import { database } from '../kit/cloud'
import { keepFiles } from '../kit/files'
import type { Known } from '../kit/serve'
import { requests } from './requests'

/** A copy is made of what one has just written; fifty answers are two or three weeks of a unit. */
const mostRead = 50
const fresh = 60_000

const kept = new Map<string, { answers: Promise<Earlier[]>; at: number }>()

const unitsOf = ({ caller }: Known): string[] =>
  caller.employments.filter(({ posts }) => posts.includes('handler') || posts.includes('head')).map(({ unit }) => unit)

/** One trip, or none within the minute. Latest first. */
export function earlierAnswers(known: Known): Promise<Earlier[]> {
  const units = unitsOf(known)
  const name = units.join()
  const last = kept.get(name)
  if (last && Math.abs(known.now - last.at) < fresh) return last.answers
  const answers = read(units)
  kept.set(name, { answers, at: known.now })
  answers.catch(() => kept.delete(name))
  return answers
}

async function read(units: string[]): Promise<Earlier[]> {
  const _ = database().command
  const found = await requests.find(
    { unit: _.in(units), state: _.in(['answered', 'closed']) },
    { sort: [['dueKey', 'desc']], limit: mostRead, fields: ['lead', 'rounds.answer.text'] },
  )
  // What was joined into a case has its lead's answer: that is no copy.
  return found.filter(({ lead }) => !lead).flatMap(({ _id, rounds }) => textsOf(_id, rounds))
}

const textsOf = (id: string, rounds: Request['rounds']): Earlier[] =>
  rounds.map(({ answer }) => ({ id, text: answer.text }))

/** What an answer is judged by: its files, and what the unit wrote lately. */
export async function answeredFrom(
  { files }: { files: FileRef[] },
  known: Known,
): Promise<Ruling<{ others: Earlier[]; files: FileRef[] }>> {
  const [kept, others] = await Promise.all([keepFiles(files, known.person._id), earlierAnswers(known)])
  return kept.ok ? allow({ others, files: kept.value }) : kept
}

/** So that the next answer from here is compared with this one too. */
export function remember({ id, text }: { id: string; text: string }, known: Known): void {
  const last = kept.get(unitsOf(known).join())
  if (last) last.answers = last.answers.then(answers => [{ id, text }, ...answers].slice(0, mostRead))
}
