// Small calls on oneself.
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { identityView } from '@shared/organisation/identity-of'
import type * as calls from '@shared/person/calls'
import { refuse } from '@shared/person/refusals'
import { allow, type Ruling } from '@shared/ruling'
import { persons } from '../kit/caller'
import { unseal } from '../kit/secrets'
import type { Known, Situation } from '../kit/serve'
import { phoneOf } from '../kit/wechat'
import { requests } from '../request/requests'
import * as codes from './codes'
import { meOf } from './me'
import { claimed, givePhoneTo, personWithPhone } from './phone'
import { signedInAs } from './sessions'

type Answered<C> = Promise<Ruling<AnswerOf<C>>>

export const enter = async (
  _: WishOf<typeof calls.enter>,
  { person, county }: Situation,
): Answered<typeof calls.enter> =>
  allow({
    me: person ? meOf(person, county) : null,
    county: identityView(county),
    demo: process.env.SULAIBAN_DEMO === 'true',
  })

const secondsBetweenCodes = 60

export async function sendCode(
  { phone }: WishOf<typeof calls.sendCode>,
  { address, now }: Situation,
): Answered<typeof calls.sendCode> {
  const sent = await codes.sendCode(phone, address, now)
  return sent.ok ? allow({ again: secondsBetweenCodes, ticket: sent.value }) : sent
}

export async function signIn(
  wish: WishOf<typeof calls.signIn>,
  { county, agent, now }: Situation,
): Answered<typeof calls.signIn> {
  const right = await codes.redeemCode(wish.phone, wish, now)
  if (!right.ok) return right
  const person = await personWithPhone(wish.phone, now)
  return allow({ session: await signedInAs(person, agent, now), me: meOf(person, county) })
}

export async function givePhone(
  wish: WishOf<typeof calls.givePhone>,
  { person, county, now }: Known,
): Answered<typeof calls.givePhone> {
  const phone = await shownPhone(wish, now)
  if (!phone.ok) return phone
  return allow({ me: meOf(await givePhoneTo(person, phone.value, county, now), county) })
}

async function shownPhone(wish: WishOf<typeof calls.givePhone>, now: number): Promise<Ruling<string>> {
  if ('wechatCode' in wish) {
    const phone = await phoneOf(wish.wechatCode)
    return phone ? allow(phone) : refuse('phone-code-used')
  }
  const right = await codes.redeemCode(wish.phone, wish, now)
  return right.ok ? allow(wish.phone) : right
}

/** By the code of a matter that only who filed it knows: it is never written to a number that may have changed hands. */
export async function claim(
  { id }: WishOf<typeof calls.claim>,
  { person, county, now }: Known,
): Answered<typeof calls.claim> {
  const request = person.phone && (await requests.get(id))
  const found =
    request && person.phone ? await claimed(person, request.reporter.person, unseal(person.phone.sealed), now) : null
  return found ? allow({ me: meOf(found, county) }) : refuse('not-claimed', 'id')
}

export async function rename(
  { name }: WishOf<typeof calls.rename>,
  { person, county }: Known,
): Answered<typeof calls.rename> {
  await persons.update({ _id: person._id }, { name })
  return allow({ me: meOf({ ...person, name }, county) })
}

export async function agree(
  { version }: WishOf<typeof calls.agree>,
  { person, county }: Known,
): Answered<typeof calls.agree> {
  const agreed = Math.max(version, person.agreed)
  await persons.update({ _id: person._id }, { agreed })
  return allow({ me: meOf({ ...person, agreed }, county) })
}
