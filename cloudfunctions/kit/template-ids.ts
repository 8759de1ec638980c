// The account's own template ids (WX_TEMPLATES, JSON: template name → id). A template without an id is not asked consent for, nor sent.
import type { Template } from '@shared/notice/template'

let known: Partial<Record<string, string>> | undefined

const ids = (): Partial<Record<string, string>> =>
  (known ??= JSON.parse(process.env.WX_TEMPLATES || '{}') as Partial<Record<string, string>>)

/** The ids that somebody is asked consent for. */
export const templateIdsOf = (
  templates: Readonly<Record<string, Template>>,
  of: NonNullable<Template['consentOf']>,
): string[] =>
  Object.entries(templates).flatMap(([name, { consentOf }]) => (consentOf === of ? (ids()[name] ?? []) : []))

export const templateId = (name: string): string | undefined => ids()[name]

export const nameOfTemplate = (id: string): string | undefined => Object.keys(ids()).find(name => ids()[name] === id)
