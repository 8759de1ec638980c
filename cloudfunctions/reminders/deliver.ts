// Sends notices: into the inbox always, by WeChat where a consent is left, else by SMS where it is worth one. Each by itself: a person
// whose number cannot be read, or a service that is away, keeps nobody else waiting.
import { templateNamed } from '@shared/aspects'
import { parametersOf } from '@shared/notice/fit'
import type { Notice } from '@shared/notice/notice'
import type { Told } from '@shared/notice/told'
import { isFresh } from '@shared/person/holding'
import type { Person } from '@shared/person/person'
import { sortKey } from '@shared/sort-key'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { unseal } from '../kit/secrets'
import { getsSms, sendSms, smsTemplate } from '../kit/sms'
import { either } from '../kit/store'
import { settled, troubled } from '../kit/trouble'
import { inbox } from '../person/notices'
import { type Letter, sendByWeChat } from './by-wechat'

/** `subject`: the id of the document that it is told of. */
export type Parcel = { notice: Notice; subject: string }

/** later: a way out has failed; it lies in the inbox, and the way is tried again. */
export type Outcome = 'told' | 'later'

/** @returns what became of each, by `subject:key`; what is not there was not even begun */
export async function deliver(parcels: readonly Parcel[], now: number): Promise<Map<string, Outcome>> {
  const letters = parcels.flatMap(parcel => letterOf(parcel, now) ?? [])
  // What no release has a template for cannot be told: it must not stay for ever.
  const outcomes = new Map<string, Outcome>(parcels.map(({ notice, subject }) => [`${subject}:${notice.key}`, 'told']))
  if (letters.length === 0) return outcomes
  const ids = [...new Set(letters.map(({ row }) => row.to))]
  const [people] = await Promise.all([living(ids), layInInbox(letters.map(({ row }) => row))])
  await Promise.all(
    letters.map(async letter => outcomes.set(letter.row._id, await sent(letter, people.get(letter.row.to), now))),
  )
  return outcomes
}

/** By the id that is written to: an id that was left behind is read by who lives on. */
async function living(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const any = database().command.in([...ids])
  const found = await persons.find(either([{ _id: any }, { also: any }]), { limit: 2 * ids.length })
  const known = new Map(found.map(person => [person._id, person]))
  for (const person of found) for (const id of person.also) known.set(id, person)
  return known
}

function letterOf({ notice, subject }: Parcel, now: number): Letter | null {
  const { to, template: name, facts, page: own } = notice
  const template = templateNamed(name)
  if (!template) return null
  const _id = `${subject}:${notice.key}`
  const page = `${own ?? template.page}?id=${subject}`
  return { row: { _id, to, template: name, facts, subject, page, at: now, atKey: sortKey(now, _id) }, notice, template }
}

/** All in one trip; after a crash some lie there already, then each is laid by itself. */
async function layInInbox(rows: Told[]): Promise<void> {
  if (await inbox.add(rows)) return
  for (const row of rows) await inbox.add(row)
}

async function sent(letter: Letter, person: Person | undefined, now: number): Promise<Outcome> {
  if (!person) return 'told'
  const subject = `persons:${person._id}`
  const tries = letter.notice.tries ?? 0
  try {
    const outcome = await send(letter, person, now)
    if (outcome === 'told' && tries > 0) await settled(subject)
    return outcome
  } catch (error) {
    await troubled(subject, '有一条消息没有发出去：号码读不出来，或短信服务不通。稍后再发。', error, now, tries + 1)
    return 'later'
  }
}

/** So often WeChat may say “later” before an SMS goes instead: within some ten minutes. */
const patience = 2

/** @throws when an SMS was wanted and could not go */
async function send(letter: Letter, person: Person, now: number): Promise<Outcome> {
  const { row, template, notice } = letter
  const message = await sendByWeChat(letter, person, now)
  const registered = smsTemplate(row.template)
  const number = person.phone && unseal(person.phone.sealed)
  const goesBySms = notice.worthSms && registered !== undefined && number !== null && getsSms(number)
  if (message === 'later' && !(goesBySms && (notice.tries ?? 0) >= patience)) return 'later'
  if (message === 'sent' || !goesBySms) return 'told'
  // The code opens a matter to who lost their way in: it goes to no number that may have changed hands.
  const facts = isFresh(person, now) ? row.facts : { ...row.facts, code: '见速来办' }
  if (await sendSms(number, registered, parametersOf(template.sms, facts))) return 'told'
  throw new Error('The SMS was not taken')
}
