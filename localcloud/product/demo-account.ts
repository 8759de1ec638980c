// The templates of the demonstration account. Its keywords are numbered as WeChat numbers them for an account, not in the house's
// order, some are of another kind, and one template lacks what may be left out: what was written for other keywords would be refused.
import { templates } from '@shared/aspects'
import { writtenKeywords } from '@shared/notice/account'
import type { FieldKind, Template } from '@shared/notice/template'
import type { Templates } from '../wechat/templates'

const names = Object.keys(templates) as (keyof typeof templates)[]

/** The template's id in the demonstration account. */
const idOf = (name: string): string => `demo-${name}`

/** Some templates of the library have a date for a time, and words of any length for a phrase. */
const otherKinds: Partial<Record<FieldKind, string>> = { time: 'date', phrase: 'thing' }

function keywordsOf({ fields }: Template, place: number): Record<string, string> {
  const odd = place % 2 === 1
  const kept = Object.entries(fields).filter(([, { optional }]) => !(odd && optional))
  return Object.fromEntries(
    kept.map(([fact, { kind }], at) => [fact, `${(odd && otherKinds[kind]) || kind}${2 * (kept.length - at) + place}`]),
  )
}

const accounts = names.map((name, place) => ({ name, keywords: keywordsOf(templates[name], place) }))

/** As the account's owner would set them. SMS templates bear their names. */
export const demoSettings = {
  SMS_TEMPLATES: ['code', ...names].map(name => `${name}=${name}`).join(','),
  WX_TEMPLATES: names.map(name => `${name}=${idOf(name)}`).join(','),
  WX_KEYWORDS: accounts.map(({ name, keywords }) => writtenKeywords(name, keywords)).join(','),
}

/** As WeChat keeps them. */
export const demoTemplates: Templates = Object.fromEntries(
  accounts.map(({ name, keywords }) => {
    const { title, fields } = templates[name]
    const labels = Object.entries(keywords).map(([fact, keyword]) => [keyword, fields[fact]?.label ?? fact])
    return [idOf(name), { title, fields: Object.fromEntries(labels) }]
  }),
)
