// The account's templates as WeChat keeps them: their own keywords, which are the only ones that a message may name.
import type { Params } from '../database/database'
import { fits } from './limits'

/** Subscription templates by id: their title, the label of each keyword, and the values of those that take only listed ones. */
export type Templates = Record<
  string,
  { title: string; fields: Record<string, string>; listed?: Record<string, readonly string[]> }
>

/** A template as `getTemplateList` names it. Source: subscribeMessage.getTemplateList. */
export const rowsOf = (templates: Templates): object[] =>
  Object.entries(templates).map(([priTmplId, { title, fields, listed = {} }]) => ({
    priTmplId,
    title,
    content: Object.entries(fields)
      .map(([keyword, label]) => `${label}:{{${keyword}.DATA}}\n`)
      .join(''),
    example: '',
    type: 2,
    keywordEnumValueList: Object.entries(listed).map(([keyword, enumValueList]) => ({
      keywordCode: `${keyword}.DATA`,
      enumValueList,
    })),
  }))

const states = ['developer', 'trial', 'formal']
const languages = ['zh_CN', 'en_US', 'zh_HK', 'zh_TW']

/** The name of the first field WeChat would not take: one that is missing, one that the template has not, a wrong value. */
export function wrongField(request: Params, { fields, listed = {} }: Templates[string]): string | undefined {
  if (!states.includes(String(request.miniprogram_state))) return 'miniprogram_state'
  if (!languages.includes(String(request.lang))) return 'lang'
  const data = (request.data ?? {}) as Record<string, { value?: unknown } | undefined>
  const takes = (keyword: string) => {
    const value = data[keyword]?.value
    return fits(keyword, value) && (listed[keyword]?.includes(String(value)) ?? true)
  }
  const wrong =
    Object.keys(fields).find(keyword => !takes(keyword)) ??
    Object.keys(data).find(keyword => !Object.hasOwn(fields, keyword))
  return wrong && `data.${wrong}.value`
}
