// The account's own templates: their ids, and the keyword that takes each fact. WeChat numbers the keywords of a template for each
// account anew, so both are settings. They are written in one word without quotes, which every deployment tool leaves as it is.
import { carries } from './keyword'
import type { Template } from './template'

/** Template → id; template → fact → keyword. */
export type Account = {
  ids: Readonly<Record<string, string>>
  keywords: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** “a=1,b=2”, between them commas, spaces or line ends. What is no such pair stands in `bad`. */
export function pairsOf(setting: string): { pairs: [string, string][]; bad: string[] } {
  const words = setting.split(/[,\s]+/).filter(Boolean)
  const split = words.map(word => /^([\w.-]+)=([\w-]+)$/.exec(word))
  return {
    pairs: split.flatMap((found): [string, string][] => (found ? [[found[1] ?? '', found[2] ?? '']] : [])),
    bad: words.filter((_, place) => !split[place]),
  }
}

/**
 * @param templates WX_TEMPLATES, “task=ID,due=ID”
 * @param keywords WX_KEYWORDS, “task.matter=thing1,task.due=time3”
 */
export function accountOf(templates: string, keywords: string): Account {
  const byTemplate: Record<string, Record<string, string>> = {}
  for (const [name, keyword] of pairsOf(keywords).pairs) {
    const [template = '', fact = ''] = name.split('.')
    byTemplate[template] = { ...byTemplate[template], [fact]: keyword }
  }
  return { ids: Object.fromEntries(pairsOf(templates).pairs), keywords: byTemplate }
}

/** As WX_KEYWORDS takes them. */
export const writtenKeywords = (template: string, keywords: Readonly<Record<string, string>>): string =>
  Object.entries(keywords)
    .map(([fact, keyword]) => `${template}.${fact}=${keyword}`)
    .join(',')

/** The labels of what must be said and has no keyword that can hold it: with one of these a message is not sent in WeChat. */
export const unsaid = ({ fields }: Template, keywords: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(fields)
    .filter(([fact, { kind, optional }]) => !optional && !carries(keywords[fact] ?? '', kind))
    .map(([, { label }]) => label)
