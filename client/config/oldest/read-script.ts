// Reads one emitted script as the oldest phones do: what they cannot parse, where a whole file fails to load, and what they lack.
import { type Node, parse } from 'acorn'
import { full, fullAncestor } from 'acorn-walk'
import { globals, methods, owned } from './lacks'

export type Finding = { at: number; what: string }

/** Syntax that both read is ES2022 without what `beyond` names. */
const syntax = { ecmaVersion: 2022, sourceType: 'script' } as const

/** acorn's nodes, with whatever a kind of them has. */
type Any = Node & { [part: string]: unknown }

const named = (node: unknown): string | undefined => {
  const { type, name, value } = (node ?? {}) as { type?: string; name?: string; value?: unknown }
  return type === 'Identifier' ? name : type === 'Literal' && typeof value === 'string' ? value : undefined
}

/** “(?<=” and “(?<!” outside of escapes and classes. */
const looksBehind = (pattern: string): boolean =>
  /\(\?<[=!]/.test(pattern.replace(/\\[\s\S]/g, '').replace(/\[[^\]]*\]/g, ''))

/** The text of an expression as far as it stands there: literals, templates, and sums of them. */
function textOf(node: Any | undefined): string {
  if (!node) return ''
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { cooked: string | null; raw: string } }[])
      .map(({ value }) => value.cooked ?? value.raw)
      .join('')
  if (node.type === 'TaggedTemplateExpression')
    return ((node.quasi as Any).quasis as { value: { raw: string } }[]).map(({ value }) => value.raw).join('')
  if (node.type === 'BinaryExpression') return textOf(node.left as Any) + textOf(node.right as Any)
  return node.type === 'CallExpression' ? textOf((node.callee as Any).object as Any) : ''
}

const lookbehind = 'a lookbehind (iOS from 16.4)'

/** A pattern that names `v` or `d`, or looks behind, is an early error: nothing of the file runs. */
function ofPattern(pattern: string, flags: string): string[] {
  const found = looksBehind(pattern) ? [lookbehind] : []
  return [...found, ...[...'dv'].filter(flag => flags.includes(flag)).map(flag => `the flag ${flag} of an expression`)]
}

/** What one node holds that cannot be read. */
function beyond(node: Any): string[] {
  if (node.type === 'StaticBlock') return ['a static block (Chrome from 94)']
  if (node.type === 'BinaryExpression' && node.operator === 'in' && (node.left as Any).type === 'PrivateIdentifier')
    return ['#private in (Chrome from 91)']
  const regex = node.regex as { pattern: string; flags: string } | undefined
  if (node.type === 'Literal' && regex) return ofPattern(regex.pattern, regex.flags)
  if ((node.type === 'NewExpression' || node.type === 'CallExpression') && named(node.callee) === 'RegExp') {
    const [pattern, flags] = node.arguments as Any[]
    return ofPattern(textOf(pattern), textOf(flags))
  }
  return []
}

/** What is asked for and not there. */
function lacking(node: Any, isOwn: (name: string) => boolean): string[] {
  if (node.type === 'MemberExpression') {
    const [owner, name] = [named(node.object), node.computed ? textOf(node.property as Any) : named(node.property)]
    return owner && !isOwn(owner) && owned.has(`${owner}.${name}`) ? [`${owner}.${name}`] : []
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const callee = node.callee as Any
  const name = named(callee)
  if (name && globals.has(name) && !isOwn(name)) return [name]
  const method = callee.type === 'MemberExpression' && !callee.computed ? named(callee.property) : undefined
  return method && methods.has(method) ? [`.${method}()`] : []
}

/** Names that the script declares itself, and those that it asks for first with `typeof`. */
function ownNames(script: Node): Set<string> {
  const names = new Set<string>()
  fullAncestor(script, (node, _, ancestors, as) => {
    const { type, name } = node as Any
    const parent = ancestors[ancestors.length - 2] as Any | undefined
    if (type === 'Identifier' && parent?.type === 'UnaryExpression' && parent.operator === 'typeof')
      names.add(String(name))
    if (as === 'VariablePattern') names.add(String(name))
    const declared = /^(Function|Class)/.test(type) ? named((node as Any).id) : undefined
    if (declared) names.add(declared)
  })
  return names
}

/** @returns what stands in the way, in the order of the script */
export function readScript(source: string): Finding[] {
  let script: Node
  try {
    script = parse(source, syntax)
  } catch (error) {
    const { pos = 0, message } = error as SyntaxError & { pos?: number }
    return [{ at: pos, what: `it cannot be parsed: ${message}` }]
  }
  const own = ownNames(script)
  const found: Finding[] = []
  full(script, node => {
    const whats = [...beyond(node as Any), ...lacking(node as Any, name => own.has(name))]
    found.push(...whats.map(what => ({ at: node.start, what })))
  })
  return found.sort((a, b) => a.at - b.at)
}
