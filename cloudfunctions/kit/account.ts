// The account's own templates, from WX_TEMPLATES and WX_KEYWORDS. One without an id, or without a keyword for all that it must say,
// is not asked consent for, nor sent.
import { type Account, accountOf, unsaid } from '@shared/notice/account'
import type { Template } from '@shared/notice/template'

let known: Account | undefined
let from = ''

/** Read anew only when the settings are others. */
function account(): Account {
  const { WX_TEMPLATES = '', WX_KEYWORDS = '' } = process.env
  const settings = `${WX_TEMPLATES}\n${WX_KEYWORDS}`
  if (!known || settings !== from) known = accountOf(WX_TEMPLATES, WX_KEYWORDS)
  from = settings
  return known
}

/** The ids that somebody is asked consent for. */
export const templateIdsOf = (
  templates: Readonly<Record<string, Template>>,
  of: NonNullable<Template['consentOf']>,
): string[] =>
  Object.entries(templates).flatMap(([name, template]) =>
    template.consentOf === of && unsaid(template, keywordsOf(name)).length === 0 ? (templateId(name) ?? []) : [],
  )

export const templateId = (name: string): string | undefined => account().ids[name]

/** Fact → keyword. */
export const keywordsOf = (name: string): Readonly<Record<string, string>> => account().keywords[name] ?? {}

export const nameOfTemplate = (id: string): string | undefined =>
  Object.entries(account().ids).find(([, other]) => other === id)?.[0]
