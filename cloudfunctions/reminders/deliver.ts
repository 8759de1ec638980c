// Sends notices: into the inbox always, by WeChat where a consent is left, else by SMS where it is worth one.
import { fitted, parametersOf } from '@shared/notice/fit'
import type { Notice } from '@shared/notice/notice'
import { templates } from '@shared/notice/templates'
import type { Told } from '@shared/notice/told'
import type { Person } from '@shared/person/person'
import { sortKey } from '@shared/sort-key'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { unseal } from '../kit/secrets'
import { sendSms } from '../kit/sms'
import { store } from '../kit/store'
import { templateId } from '../kit/template-ids'
import { sendMessage } from '../kit/wechat'

export type Parcel = { notice: Notice; matter: string }

const inbox = store<Told>('notices')

/** @returns the ids (`matter:key`) of what has been told; the rest stays in its outbox for the next time */
export async function deliver(parcels: Parcel[], now: number): Promise<Set<string>> {
  if (parcels.length === 0) return new Set()
  const rows = parcels.map(parcel => rowOf(parcel, now))
  const ids = [...new Set(parcels.map(({ notice }) => notice.to))]
  const [people] = await Promise.all([
    persons.find({ _id: database().command.in(ids) }, { limit: ids.length }),
    layInInbox(rows),
  ])
  const known = new Map(people.map(person => [person._id, person]))
  const told = await Promise.all(
    rows.map(async (row, place) => ((await send(row, parcels[place]?.notice, known.get(row.to))) ? row._id : null)),
  )
  return new Set(told.filter(id => id !== null))
}

function rowOf({ notice, matter }: Parcel, now: number): Told {
  const _id = `${matter}:${notice.key}`
  const { to, template, facts } = notice
  return { _id, to, template, facts, matter, page: templates[template].page, at: now, atKey: sortKey(now, _id) }
}

/** All in one trip; after a crash some lie there already, then each is laid by itself. */
async function layInInbox(rows: Told[]): Promise<void> {
  if (await inbox.add(rows)) return
  for (const row of rows) await inbox.add(row)
}

/** False when it should be tried again. */
async function send(row: Told, notice: Notice | undefined, person: Person | undefined): Promise<boolean> {
  if (!person || !notice) return true
  const message = await sendByWeChat(row, person)
  if (message === 'later') return false
  if (message !== 'sent' && notice.worthSms && person.phone) {
    await sendSms(unseal(person.phone.sealed), smsTemplate(row), parametersOf(templates[row.template].sms, row.facts))
  }
  return true
}

const smsTemplate = ({ template }: Told): string => process.env[`SMS_TEMPLATE_${template.toUpperCase()}`] ?? template

/** Spends a consent and counts the notice as unread in one trip; WeChat saying that none was left empties the ledger. */
async function sendByWeChat(row: Told, person: Person): Promise<'sent' | 'none' | 'later'> {
  const _ = database().command
  const id = templateId(row.template)
  const ledger = `consents.${row.template}`
  const spent =
    person.openid && id && (person.consents[row.template] ?? 0) > 0
      ? await persons.update({ _id: person._id, [ledger]: _.gt(0) }, { [ledger]: _.inc(-1), unread: _.inc(1) })
      : 0
  if (!spent || !person.openid || !id) {
    await persons.update({ _id: person._id }, { unread: _.inc(1) })
    return 'none'
  }
  const outcome = await sendMessage({
    touser: person.openid,
    template_id: id,
    page: `${row.page}?id=${row.matter}`,
    data: fitted(templates[row.template], row.facts),
  })
  if (outcome === 'refused') await persons.update({ _id: person._id }, { [ledger]: 0 })
  if (outcome === 'later') await persons.update({ _id: person._id }, { [ledger]: _.inc(1), unread: _.inc(-1) })
  return outcome === 'sent' || outcome === 'later' ? outcome : 'none'
}
