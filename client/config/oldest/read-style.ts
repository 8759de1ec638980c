// Reads one emitted style sheet as the oldest phones do: a selector that they do not know takes its whole rule with it, a property
// that they do not know is as if it were not there.
import { type ChildNode, type Declaration, parse } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { atRules, properties, selectors } from './lacks'
import type { Finding } from './read-script'

/** Without these a page looks a little different and nothing is lost. */
const harmless = new Set([
  'text-wrap',
  'text-wrap-mode',
  'text-wrap-style',
  'accent-color',
  'scrollbar-gutter',
  'hyphens',
  'resize',
])

/** A rule for this alone: whoever walks by keys on iOS before 15.4 sees the phone's own mark. */
const ownMark = ':focus-visible'

/** Lengths that follow the bars of the browser: iOS from 15.4, Chrome from 108. */
const unit = /(?<![\w#-])\d*\.?\d+([dsl]v[hwib]|[dsl]vmin|[dsl]vmax|cq[whib]|lh|rlh)\b/

/** What is set once more just before, for phones that do not know the second. */
const hasOlder = (one: Declaration): boolean => {
  const before = one.prev()
  return before?.type === 'decl' && before.prop === one.prop
}

function ofDeclaration(one: Declaration): string[] {
  const { prop, value } = one
  if (properties.has(prop) && !prop.startsWith('-') && !harmless.has(prop)) return [`the property ${prop}`]
  const length = unit.exec(value)?.[1]
  return length && !hasOlder(one) ? [`the unit ${length}`] : []
}

function ofSelector(selector: string): string[] {
  const found: string[] = []
  selectorParser(root =>
    root.walkPseudos(({ value }) => {
      const name = value.replace(/^:+/, '')
      if (selectors.has(name) && !name.startsWith('-')) found.push(`the selector ${value}`)
    }),
  ).processSync(selector)
  return found
}

function of(node: ChildNode): string[] {
  if (node.type === 'decl') return ofDeclaration(node)
  if (node.type === 'rule') return node.selectors.every(one => one.includes(ownMark)) ? [] : ofSelector(node.selector)
  return node.type === 'atrule' && atRules.has(node.name) ? [`@${node.name}`] : []
}

/** @returns what stands in the way, in the order of the sheet */
export function readStyle(source: string): Finding[] {
  const found: Finding[] = []
  parse(source).walk(node => {
    found.push(...of(node).map(what => ({ at: node.source?.start?.offset ?? 0, what })))
  })
  return found
}
