import { templateNamed } from '@shared/aspects'
import type { AnswerOf, WishOf } from '@shared/calls/call'
import { filled } from '@shared/notice/fit'
import type { Told } from '@shared/notice/told'
import type * as calls from '@shared/person/calls'
import { allow, type Ruling } from '@shared/ruling'
import { sortKey } from '@shared/sort-key'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import { inbox as notices } from './notices'

/** What the person was told, latest first. The latest `unread` rows of the first page are the unread ones. */
export async function inbox(
  { after }: WishOf<typeof calls.inbox>,
  { caller, person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.inbox>>> {
  const to = toAny(caller)
  const found = await notices.find(
    { to, ...beyond('atKey', 'desc', after) },
    { sort: [['atKey', 'desc']], limit: perPage + 1 },
  )
  const { rows, after: next } = page(found, ({ atKey }) => atKey)
  return allow({
    rows: rows.map((told, place) => rowOf(told, Boolean(after) || place >= person.unread)),
    after: next,
    unread: person.unread,
  })
}

/** Under any of the caller's ids. */
const toAny = ({ persons: ids }: Known['caller']) => (ids.length === 1 ? ids[0] : database().command.in([...ids]))

/** Of a template that no release has any more only the place to open is left. */
const rowOf = ({ _id, template: name, facts, at, subject, page }: Told, read: boolean) => {
  const template = templateNamed(name)
  return {
    id: _id,
    title: template?.title ?? '消息',
    text: template ? filled(template.inbox, facts, at) : '点开看看有什么进展。',
    at,
    read,
    page,
    subject,
  }
}

/** Read up to what was on the screen: what has come since, and what comes meanwhile, stays unread. */
export async function read(
  { upTo }: WishOf<typeof calls.read>,
  { caller, person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.read>>> {
  if (person.unread === 0) return allow({ unread: 0 })
  const _ = database().command
  const later = await notices.count({ to: toAny(caller), atKey: _.gt(sortKey(upTo + 1, '')) })
  const unread = Math.min(person.unread, later)
  await persons.update({ _id: person._id, unread: _.gte(person.unread) }, { unread: _.inc(unread - person.unread) })
  return allow({ unread })
}
