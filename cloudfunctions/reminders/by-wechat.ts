// One notice by WeChat: where the account has a template for it and the person has a consent left. What WeChat did not take gives
// the consent back, for WeChat counts only what it took.
import { unsaid } from '@shared/notice/account'
import { fitted } from '@shared/notice/fit'
import type { Notice } from '@shared/notice/notice'
import type { Template } from '@shared/notice/template'
import type { Told } from '@shared/notice/told'
import type { Person } from '@shared/person/person'
import { keywordsOf, templateId } from '../kit/account'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { failing } from '../kit/trouble'
import { sendMessage } from '../kit/wechat'

export type Letter = { row: Told; notice: Notice; template: Template }

/** The id of a template that can be sent; what lacks a keyword is seen by the administrator. */
async function idOf({ row, template }: Letter, now: number): Promise<string | undefined> {
  const id = templateId(row.template)
  if (!id) return undefined
  const labels = unsaid(template, keywordsOf(row.template))
  if (labels.length === 0) return id
  const say = `“${template.title}”没有通过微信发送：WX_KEYWORDS 里缺少${labels.map(label => `“${label}”`).join('、')}的关键词，请补上。`
  await failing(`templates:${row.template}`, say, 'no keyword', now)
  return undefined
}

/** Spends a consent and counts the notice as unread in one trip; WeChat saying that none was left empties the ledger. */
export async function sendByWeChat(letter: Letter, person: Person, now: number): Promise<'sent' | 'none' | 'later'> {
  const { row, notice, template } = letter
  const _ = database().command
  const ledger = `consents.${row.template}`
  // It is unread from the first try on.
  const unread = notice.tries ? {} : { unread: _.inc(1) }
  const id = person.openid ? await idOf(letter, now) : undefined
  const spent =
    id && (person.consents[row.template] ?? 0) > 0
      ? await persons.update({ _id: person._id, [ledger]: _.gt(0) }, { [ledger]: _.inc(-1), ...unread })
      : 0
  if (!spent || !person.openid || !id) {
    if (!notice.tries) await persons.update({ _id: person._id }, unread)
    return 'none'
  }
  const data = fitted(keywordsOf(row.template), row.facts)
  const message = { touser: person.openid, template_id: id, page: row.page, data }
  const outcome = await sendMessage(message, { name: row.template, title: template.title })
  if (outcome === 'sent') return 'sent'
  await persons.update({ _id: person._id }, { [ledger]: outcome === 'refused' ? 0 : _.inc(1) })
  return outcome === 'later' ? 'later' : 'none'
}
