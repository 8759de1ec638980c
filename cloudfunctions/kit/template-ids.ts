// The account's own template ids (WX_TEMPLATES, JSON: template name → id). A template without an id is not asked consent for, nor sent.
import type { TemplateName } from '@shared/notice/notice'

let known: Partial<Record<TemplateName, string>> | undefined

const ids = (): Partial<Record<TemplateName, string>> =>
  (known ??= JSON.parse(process.env.WX_TEMPLATES || '{}') as Partial<Record<TemplateName, string>>)

export const templateIds = (names: readonly TemplateName[]): string[] => names.flatMap(name => ids()[name] ?? [])

export const templateId = (name: TemplateName): string | undefined => ids()[name]

export const templateNamed = (id: string): TemplateName | undefined =>
  (Object.keys(ids()) as TemplateName[]).find(name => ids()[name] === id)
