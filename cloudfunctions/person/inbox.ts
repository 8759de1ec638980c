import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/person/calls'
import { filled } from '@shared/notice/fit'
import { templates } from '@shared/notice/templates'
import type { Told } from '@shared/notice/told'
import { allow, type Ruling } from '@shared/ruling'
import { persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { beyond, page, perPage } from '../kit/pages'
import type { Known } from '../kit/serve'
import { store } from '../kit/store'

const notices = store<Told>('notices')

/** What the person was told, latest first. The latest `unread` rows of the first page are the unread ones. */
export async function inbox(
  { after }: WishOf<typeof calls.inbox>,
  { caller, person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.inbox>>> {
  const to = caller.persons.length === 1 ? caller.persons[0] : database().command.in([...caller.persons])
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

const rowOf = ({ _id, template, facts, at, matter, page }: Told, read: boolean) => ({
  id: _id,
  title: templates[template].title,
  text: filled(templates[template].inbox, facts, at),
  at,
  read,
  page: `${page}?id=${matter}`,
  matter,
})

/** Everything so far is read. */
export async function read(
  _: WishOf<typeof calls.read>,
  { person }: Known,
): Promise<Ruling<AnswerOf<typeof calls.read>>> {
  if (person.unread > 0) await persons.update({ _id: person._id }, { unread: 0 })
  return allow({ unread: 0 })
}
