// Finding what a person would touch on the page in front.
import { top } from './stack'
import { world } from './world'

type Holder = Element & { __wxElement?: { id: string; data: Record<string, unknown> } }

const tagAt = /(^|[\s>+~,])([a-z][\w-]*)/g

const prefixed = (selector: string) =>
  selector.replace(tagAt, (_, before: string, tag: string) =>
    world.bundle.builtIns.includes(tag) ? `${before}wx-${tag}` : before + tag,
  )

/** Words as a person reads them: a thin space is a space. */
export const wordsOf = (element: Element | undefined): string => (element?.textContent ?? '').replace(/\u2009/g, ' ')

/** The deepest ones that hold the text. */
function holding(text: string, elements: Holder[]): Holder[] {
  const hits = elements.filter(element => wordsOf(element).includes(text))
  return hits.filter(element => !hits.some(other => other !== element && element.contains(other)))
}

/** `#id`, `text=words`, or CSS with WeChat's own tag names. */
export function all(selector: string): Element[] {
  const page = top()?.element
  if (!page) return []
  const elements = Array.from(page.querySelectorAll<Holder>('*')).filter(element => element.__wxElement)
  if (/^#[\w-]+$/.test(selector)) return elements.filter(element => element.__wxElement?.id === selector.slice(1))
  if (selector.startsWith('text=')) return holding(selector.slice(5), elements)
  return Array.from(page.querySelectorAll(prefixed(selector)))
}

export function one(selector: string): Element {
  const [first] = all(selector)
  if (!first) throw new Error(`nothing matches ${selector} on ${top()?.path}`)
  return first
}

/** How large the page in front is: its elements, and the children of the one with most. */
export function sizeOfPage(): { nodes: number; mostChildren: number } {
  const elements = Array.from(top()?.element.querySelectorAll('*') ?? []).filter(({ tagName }) =>
    tagName.startsWith('WX-'),
  )
  return { nodes: elements.length, mostChildren: Math.max(0, ...elements.map(({ children }) => children.length)) }
}
