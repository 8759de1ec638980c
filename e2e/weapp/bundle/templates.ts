// WXML and WXS through WeChat's own template compiler.
import { TmplGroup } from 'glass-easel-template-compiler'
import { builtIns, syntaxTags } from './built-in'
import type { Folder } from './folder'
import type { Config, Fault } from './types'

export type Templates = { code: string; attributes: Record<string, string[]> }

/** What the compiler says about a template. */
type Warning = { message: string; level: number; startLine: number; startColumn: number }

const longestFirst = [...builtIns].sort((a, b) => b.length - a.length).join('|')
const builtInTag = new RegExp(`<(/?)(${longestFirst})(?=[\\s/>])`, 'g')
const anyTag = /<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const anyAttribute = /([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g

/** Each tag of a template with the attributes it is given. */
export function tagsOf(source: string): Map<string, Set<string>> {
  const tags = new Map<string, Set<string>>()
  const bare = source.replace(/<!--[\s\S]*?-->/g, '').replace(/<wxs\b[^>]*>[\s\S]*?<\/wxs>/g, '')
  for (const [, tag = '', given = ''] of bare.matchAll(anyTag)) {
    const attributes = tags.get(tag) ?? new Set()
    for (const [, name = ''] of given.matchAll(anyAttribute)) attributes.add(name)
    tags.set(tag, attributes)
  }
  return tags
}

export function compileTemplates(folder: Folder, configs: Record<string, Config>, faults: Fault[]): Templates {
  const group = new TmplGroup()
  const attributes: Record<string, Set<string>> = {}
  const own = new Set(Object.values(configs).flatMap(({ usingComponents }) => Object.keys(usingComponents)))
  const known = (tag: string) => syntaxTags.has(tag) || builtIns.includes(tag) || own.has(tag)
  for (const file of folder.ending('.wxs')) group.addScript(file.slice(0, -4), folder.text(file) ?? '')
  for (const file of folder.ending('.wxml')) {
    const source = folder.text(file) ?? ''
    for (const [tag, given] of tagsOf(source)) {
      if (!known(tag)) faults.push({ kind: 'wxml', file, message: `<${tag}> is no component` })
      attributes[tag] = new Set([...(attributes[tag] ?? []), ...given])
    }
    // Built-in tags get a prefix, so that the window's own elements stay apart.
    const warnings = group.addTmpl(file.slice(0, -5), source.replace(builtInTag, '<$1wx-$2')) as Warning[] | null
    faults.push(...(warnings ?? []).filter(({ message }) => message !== 'invalid attribute').map(faultOf(file)))
  }
  for (const tag of builtIns) group.addTmpl(`builtin:${tag}`, bodyOf(tag))
  return { code: `return ${group.getTmplGenObjectGroups()}`, attributes: listed(attributes) }
}

const faultOf =
  (file: string) =>
  ({ message, startLine, startColumn }: Warning): Fault => ({
    kind: 'wxml',
    file,
    message: `${message} (line ${startLine + 1}:${startColumn})`,
  })

/** What a built-in component is made of in the window. */
const bodyOf = (tag: string) => (tag === 'input' || tag === 'textarea' ? `<${tag} class="_in" />` : '<slot/>')

const listed = (attributes: Record<string, Set<string>>) =>
  Object.fromEntries(Object.entries(attributes).map(([tag, given]) => [tag, [...given]]))
