import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { publishMoment } from '@shared/catalogue/publish'
import { refuse } from '@shared/catalogue/refusals'
import { draftView } from '@shared/catalogue/view'
import { allow, type Refusal, type Ruling } from '@shared/ruling'
import { changeCounty } from '../kit/county'
import type { Known } from '../kit/serve'
import { editions, freshDraft, theDraft } from './drafts'

/** One conditional write: the draft that the administrator saw, and only without a fault. From then on it is never changed. */
export async function publish(
  { version, on, note }: WishOf<typeof calls.publish>,
  known: Known,
): Promise<Ruling<AnswerOf<typeof calls.publish>>> {
  const { county, caller, now } = known
  const from = publishMoment(on, county, now)
  if (!from.ok) return from
  const { _id, number } = freshDraft(county)
  const published = await editions.update(
    { _id, state: 'draft', version, faults: 0 },
    { state: 'published', from: from.value, note, by: caller.employments[0]?.name ?? '', updatedAt: now },
  )
  if (published === 0) return whyNot(version, known)
  await changeCounty({}, ['editions'])
  return allow({ edition: number, from: from.value })
}

/** The sentence of the first fault, where it is that. */
async function whyNot(version: number, { county }: Known): Promise<Refusal & { say?: string }> {
  const draft = await theDraft(county)
  if (!draft) return refuse('nothing-drafted')
  if (draft.state === 'published') return refuse('draft-published')
  if (draft.version !== version) return refuse('draft-changed')
  const [fault] = draftView(draft, version, county).faults
  return { ...refuse('catalogue-faults', fault?.code), ...(fault ? { say: fault.say } : {}) }
}
