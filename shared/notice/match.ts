// Holds the house's templates against those of the account, as `subscribeMessage.getTemplateList` returns them: which keyword could
// take which fact, and what differs, each in a sentence for who deploys.
import { type Account, unsaid } from './account'
import { carries, kindOf } from './keyword'
import type { Template } from './template'

/** A row of `data` of subscribeMessage.getTemplateList; `content` is “事项:{{thing1.DATA}}\n时限:{{time3.DATA}}\n”. */
export type AccountTemplate = {
  priTmplId: string
  title: string
  content: string
  keywordEnumValueList?: readonly { keywordCode: string; enumValueList: readonly string[] }[]
}

export type Matched = {
  /** Name in the house, and title. */
  name: string
  title: string
  /** The account's template: by its id where one is set, else by its title; null when there is none. */
  found: AccountTemplate | null
  /** Fact → keyword as it could be set. */
  proposed: Record<string, string>
  /** What differs. Empty: its messages will be taken. */
  differences: string[]
}

/** The keywords of a template with their labels, in its order. */
export const keywordsIn = (content: string): { keyword: string; label: string }[] =>
  [...content.matchAll(/^\s*(.*?)\s*[:：]\s*\{\{\s*(\w+)\.DATA\s*\}\}/gm)].map(([, label = '', keyword = '']) => ({
    keyword,
    label,
  }))

/** @returns one row for each template of the house */
export const matchTemplates = (
  templates: Readonly<Record<string, Template>>,
  account: Account,
  list: readonly AccountTemplate[],
): Matched[] =>
  Object.entries(templates).map(([name, template]) => {
    const id = account.ids[name]
    const found = list.find(({ priTmplId, title }) => (id ? priTmplId === id : title === template.title)) ?? null
    const proposed = found ? proposedFor(template, found) : {}
    const keywords = account.keywords[name] ?? {}
    const differences = found
      ? [...(id ? [] : [noId(name, found)]), ...differencesOf(name, template, keywords, found)]
      : [absent(name, template, id)]
    return { name, title: template.title, found, proposed, differences }
  })

/** First by the same label, then by one in the other, then by a kind that only one fact and one keyword still have. */
export function proposedFor({ fields }: Template, found: AccountTemplate): Record<string, string> {
  const left = new Map(keywordsIn(found.content).map(({ keyword, label }) => [keyword, label]))
  const chosen: Record<string, string> = {}
  const open = () => Object.entries(fields).filter(([fact]) => !(fact in chosen))
  const take = (fact: string, keyword: string) => {
    chosen[fact] = keyword
    left.delete(keyword)
  }
  for (const like of [same, within])
    for (const [fact, { kind, label }] of open()) {
      const keyword = [...left].find(([keyword, given]) => carries(keyword, kind) && like(given, label))?.[0]
      if (keyword) take(fact, keyword)
    }
  for (const [fact, { kind }] of open()) {
    const fitting = [...left.keys()].filter(keyword => kindOf(keyword) === kind)
    const alone = open().filter(([, field]) => field.kind === kind).length === 1
    if (alone && fitting.length === 1 && fitting[0]) take(fact, fitting[0])
  }
  return Object.fromEntries(Object.keys(fields).flatMap(fact => (chosen[fact] ? [[fact, chosen[fact]]] : [])))
}

const same = (given: string, label: string): boolean => given === label
const within = (given: string, label: string): boolean => given.includes(label) || label.includes(given)

const absent = (name: string, { title }: Template, id?: string): string =>
  id
    ? `${name}: the account has no template ${id}; take its id for “${title}” from the console. 帐号下没有模板 ${id}（${title}），请核对 WX_TEMPLATES。`
    : `${name}: the account has no template “${title}”; add it from the library and put its id into WX_TEMPLATES. 帐号下没有“${title}”模板，请从模板库添加。`

const noId = (name: string, { priTmplId }: AccountTemplate): string =>
  `${name}: add ${name}=${priTmplId} to WX_TEMPLATES. 请在 WX_TEMPLATES 里加上 ${name}=${priTmplId}。`

/** What WeChat would refuse with 47003, and what would not be said. */
function differencesOf(
  name: string,
  template: Template,
  keywords: Readonly<Record<string, string>>,
  found: AccountTemplate,
): string[] {
  const { fields } = template
  const there = new Map(keywordsIn(found.content).map(({ keyword, label }) => [keyword, label]))
  const listed = new Map((found.keywordEnumValueList ?? []).map(row => [row.keywordCode.replace(/\.DATA$/, ''), row]))
  const set = Object.entries(keywords)
  const said: string[] = []
  for (const [fact, keyword] of set) {
    const field = fields[fact]
    const at = `${name}.${fact}=${keyword}`
    if (!field) said.push(`${at}: ${name} has no fact “${fact}”. ${name} 没有“${fact}”这一项。`)
    else if (!there.has(keyword))
      said.push(`${at}: the template has no keyword ${keyword}. 模板里没有关键词 ${keyword}。`)
    else if (!carries(keyword, field.kind))
      said.push(
        `${at}: “${field.label}” (${field.kind}) cannot stand in ${keyword}. “${field.label}”不能放进 ${keyword}。`,
      )
    else if (listed.has(keyword))
      said.push(
        `${at}: ${keyword} takes only ${listed.get(keyword)?.enumValueList.join('、')}. ${keyword} 只能取列出的值，请换一个模板。`,
      )
  }
  for (const label of unsaid(template, keywords))
    said.push(`${name}: no keyword for “${label}”. “${label}”没有对应的关键词。`)
  for (const [keyword, label] of there)
    if (!set.some(([, used]) => used === keyword))
      said.push(
        `${name}: nothing fills ${keyword} (“${label}”), and WeChat refuses a message without it. 没有内容填 ${keyword}（${label}），微信会拒收。`,
      )
  return [...said, ...twice(name, set)]
}

const twice = (name: string, set: [string, string][]): string[] =>
  set.flatMap(([fact, keyword], place) =>
    set.findIndex(([, other]) => other === keyword) < place
      ? [`${name}.${fact}=${keyword}: ${keyword} is taken already. ${keyword} 重复了。`]
      : [],
  )
