import { randomBytes } from 'node:crypto'
import { file, type Whole } from '@shared/aspects'
import { dayOf } from '@shared/calendar'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import type { FollowFiling } from '@shared/case/follow'
import type { County } from '@shared/county'
import type { DangerFiling } from '@shared/danger/aspect'
import { familyOf } from '@shared/person/holding'
import { maskPhone } from '@shared/person/mask'
import type { Person } from '@shared/person/person'
import type * as calls from '@shared/request/calls'
import { codeOf } from '@shared/request/code'
import { nextSentence } from '@shared/request/next-sentence'
import type { Reporter } from '@shared/request/request'
import { allow, type Ruling } from '@shared/ruling'
import type { ScreeningFiling } from '@shared/screening/aspect'
import type { SuggestionFiling } from '@shared/suggestion/aspect'
import { type Suggested, suggestedFor } from '@shared/suggestion/suggested'
import { database } from '../kit/cloud'
import { keepFiles } from '../kit/files'
import { seal } from '../kit/secrets'
import type { Known } from '../kit/serve'
import { tellSoon } from '../kit/tell'
import { theModel } from '../suggestion/models'
import { placeFrom } from './place'
import { isDue, requests } from './requests'
import { wordsChecked } from './screening'

type Wish = WishOf<typeof calls.submit>
type Filed = AnswerOf<typeof calls.submit>

/** Files a request. The same tap again is the same request; two round trips with the caller's own. */
export async function submit(wish: Wish, known: Known): Promise<Ruling<Filed>> {
  const [files, place, checked, suggestion] = await Promise.all([
    keepFiles(wish.files, known.person._id),
    placeFrom(wish.place, known.county),
    wordsChecked(wish.text, known.openid),
    suggestionFor(wish, known.county),
  ])
  // Sent again after a day, its files may be gone and the request there.
  if (!files.ok) return (await submittedBefore(wish, known)) ?? files
  if (!place.ok) return place
  const filing = {
    ...wish,
    files: files.value,
    item: wish.item ?? null,
    channel: wish.place.scene ? ('scan' as const) : known.openid ? ('wechat' as const) : ('web' as const),
    place: place.value,
    reporter: reporterOf(wish, known),
    held: checked !== 'plain',
    unchecked: checked === 'unknown',
    beside: [wish.place.words, wish.name],
    suggestion,
  }
  const filed = (id: string): Ruling<Whole> =>
    file(
      { ...filing, id } satisfies SuggestionFiling & DangerFiling & FollowFiling & ScreeningFiling,
      known.county,
      known.now,
    )
  // Under another id the same tap would be another request: only then is it asked for first.
  const before = known.caller.persons.length > 1 ? await submittedBefore(wish, known) : null
  return before ?? kept(filed, wish.tap, known)
}

/** Only what names no item needs one. */
async function suggestionFor({ item, text }: Wish, county: County): Promise<Suggested | null> {
  return item || !text ? null : suggestedFor(text, county, await theModel(county))
}

function reporterOf({ name, phone, hidden }: Wish, { person }: Known): Reporter {
  const also = familyOf(person).filter(id => id !== person._id)
  return {
    person: person._id,
    ...(also.length > 0 ? { also } : {}),
    name: name || person.name,
    phone: phone ? { sealed: seal(phone), mask: maskPhone(phone) } : provedBy(person),
    hidden,
  }
}

const provedBy = ({ phone }: Person): Reporter['phone'] => phone && { sealed: phone.sealed, mask: phone.mask }

/** The tap as it was sent under any of the person's ids. */
const earlier = async (tap: string, { caller }: Known): Promise<Whole | undefined> => {
  const taps = caller.persons.map(person => `${person}:${tap}`)
  const [found] = await requests.find({ tap: database().command.in(taps) }, { limit: 1 })
  return found
}

/** Who taps again and again asks for one answer, however fast. */
export async function submittedBefore({ tap }: Wish, known: Known): Promise<Ruling<Filed> | null> {
  const found = await earlier(tap, known)
  return found ? allow(answerOf(found, known)) : null
}

/** Codes of a day may meet; the tap decides whether it was the same request or only the same code. */
async function kept(filed: (id: string) => Ruling<Whole>, tap: string, known: Known): Promise<Ruling<Filed>> {
  for (let letters = 4; letters <= 8; letters++) {
    const request = filed(codeOf(dayOf(known.county.calendar, known.now), randomBytes(letters)))
    if (!request.ok) return request
    if (await requests.add(request.value)) {
      if (isDue(request.value, known.now)) tellSoon()
      return allow(answerOf(request.value, known))
    }
    const before = await earlier(tap, known)
    if (before) return allow(answerOf(before, known))
  }
  throw new Error('No free code was found in five tries')
}

const answerOf = (request: Whole, { county }: Known): Filed => ({
  id: request._id,
  state: request.state,
  unit: county.units.get(request.unit ?? '')?.name ?? null,
  next: nextSentence(request, county),
})
