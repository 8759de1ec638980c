// Sends notices: into the inbox always, by WeChat where a consent is left, else by SMS where it is worth one. Each by itself: a person
// whose number cannot be read, or a service that is away, keeps nobody else waiting.
import { templateNamed } from '@shared/aspects'
import { fitted, parametersOf } from '@shared/notice/fit'
import type { Notice } from '@shared/notice/notice'
import type { Template } from '@shared/notice/template'
import type { Told } from '@shared/notice/told'
import type { Person } from '@shared/person/person'
import { sortKey } from '@shared/sort-key'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { unseal } from '../kit/secrets'
import { sendSms } from '../kit/sms'
import { templateId } from '../kit/template-ids'
import { settled, troubled } from '../kit/trouble'
import { sendMessage } from '../kit/wechat'
import { inbox } from '../person/notices'

/** `subject`: the id of the document that it is told of. */
export type Parcel = { notice: Notice; subject: string }

/** later: a way out has failed; it lies in the inbox, and the way is tried again. */
export type Outcome = 'told' | 'later'

type Letter = { row: Told; notice: Notice; template: Template }

/** @returns what became of each, by `subject:key`; what is not there was not even begun */
export async function deliver(parcels: readonly Parcel[], now: number): Promise<Map<string, Outcome>> {
  const letters = parcels.flatMap(parcel => letterOf(parcel, now) ?? [])
  // What no release has a template for cannot be told: it must not stay for ever.
  const outcomes = new Map<string, Outcome>(parcels.map(({ notice, subject }) => [`${subject}:${notice.key}`, 'told']))
  if (letters.length === 0) return outcomes
  const ids = [...new Set(letters.map(({ row }) => row.to))]
  const [people] = await Promise.all([
    persons.find({ _id: database().command.in(ids) }, { limit: ids.length }),
    layInInbox(letters.map(({ row }) => row)),
  ])
  const known = new Map(people.map(person => [person._id, person]))
  await Promise.all(
    letters.map(async letter => outcomes.set(letter.row._id, await sent(letter, known.get(letter.row.to), now))),
  )
  return outcomes
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
    const outcome = await send(letter, person)
    if (outcome === 'later') await troubled(subject, '有一条消息没有发出去，稍后再发。', 'not taken', now, tries + 1)
    else if (tries > 0) await settled(subject)
    return outcome
  } catch (error) {
    await troubled(subject, '有一条消息没有发出去：号码读不出来，或服务不通。', error, now, tries + 1)
    return 'later'
  }
}

async function send(letter: Letter, person: Person): Promise<Outcome> {
  const message = await sendByWeChat(letter, person)
  if (message === 'later') return 'later'
  if (message === 'sent' || !letter.notice.worthSms || !person.phone) return 'told'
  const { row, template } = letter
  const registered = smsTemplate(row)
  if (!registered) return 'told'
  const taken = await sendSms(unseal(person.phone.sealed), registered, parametersOf(template.sms, row.facts))
  return taken ? 'told' : 'later'
}

/** A notice for which the account has no template goes by no SMS, as by WeChat: tried, it would fail for ever. */
const smsTemplate = ({ template }: Told): string | undefined => process.env[`SMS_TEMPLATE_${template.toUpperCase()}`]

/** Spends a consent and counts the notice as unread in one trip; WeChat saying that none was left empties the ledger. */
async function sendByWeChat({ row, notice, template }: Letter, person: Person): Promise<'sent' | 'none' | 'later'> {
  const _ = database().command
  const id = templateId(row.template)
  const ledger = `consents.${row.template}`
  // It is unread from the first try on.
  const unread = notice.tries ? {} : { unread: _.inc(1) }
  const spent =
    person.openid && id && (person.consents[row.template] ?? 0) > 0
      ? await persons.update({ _id: person._id, [ledger]: _.gt(0) }, { [ledger]: _.inc(-1), ...unread })
      : 0
  if (!spent || !person.openid || !id) {
    if (!notice.tries) await persons.update({ _id: person._id }, unread)
    return 'none'
  }
  const outcome = await sendMessage({
    touser: person.openid,
    template_id: id,
    page: row.page,
    data: fitted(template, row.facts),
  })
  if (outcome === 'refused') await persons.update({ _id: person._id }, { [ledger]: 0 })
  if (outcome === 'later') await persons.update({ _id: person._id }, { [ledger]: _.inc(1) })
  return outcome === 'sent' || outcome === 'later' ? outcome : 'none'
}
