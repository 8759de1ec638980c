// What built-in components share: their object, their events, their neighbours.
import type { glassEasel } from 'glass-easel-miniprogram-adapter'

/** A built-in component as its own code sees it. `kept` is what the person chose, before the page says otherwise. */
export type BuiltIn = glassEasel.GeneralComponent & {
  $$: HTMLElement
  data: Record<string, unknown>
  kept?: unknown
  lastChecked?: unknown
}

type Holder = Element & { __wxElement?: BuiltIn }

export const builtInOf = (element: Element): BuiltIn | undefined => (element as Holder).__wxElement

export const emit = (self: BuiltIn, name: string, detail: unknown): void => self.triggerEvent(name, detail, {})

/** The nearest one of that tag around it. */
export function around(self: BuiltIn, tag: string): BuiltIn | undefined {
  const found = self.$$.parentElement?.closest(`wx-${tag}`)
  return found ? builtInOf(found) : undefined
}

export const within = (self: BuiltIn, tag: string): BuiltIn[] =>
  Array.from(self.$$.querySelectorAll(`wx-${tag}`))
    .map(builtInOf)
    .filter(one => one !== undefined)

/** A property, whichever way it is written. */
export const given = (self: BuiltIn, name: string): unknown =>
  self.data[name] ?? self.data[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]
