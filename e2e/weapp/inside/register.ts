// Page() and Component(): they register whatever file is being run, wherever the call itself is written.
import { withPlainEvents } from './events'
import { isLoaded, load, rootOf } from './modules'
import { violate } from './record'
import { countSetData } from './set-data'
import { type Caller, world } from './world'

type Definition = Record<string, unknown>
type Registrar = (definition: Definition) => unknown
type Current = { file: string; registered: number; Page: Registrar; Component: Registrar; Behavior: Registrar }

let current: Current | null = null

/** The global of that name, as page and component files call it. */
export const registrar = (kind: 'Page' | 'Component' | 'Behavior') => (definition: Definition) => {
  if (!current) return violate('register', `${kind}() was called outside of a page's or component's file`)
  if (kind !== 'Behavior') current.registered++
  return current[kind](definition)
}

const page =
  (real: Registrar): Registrar =>
  definition =>
    real(withPlainEvents(definition))

type Lifetimes = { created?: (this: Caller) => void }

const component =
  (real: Registrar): Registrar =>
  definition => {
    const lifetimes = (definition.lifetimes ?? {}) as Lifetimes
    const before = lifetimes.created ?? (definition.created as Lifetimes['created'])
    function created(this: Caller) {
      countSetData(this)
      before?.call(this)
    }
    const methods = withPlainEvents(definition.methods as Definition)
    return real({ ...definition, methods, lifetimes: { ...lifetimes, created } })
  }

function define(path: string): void {
  world.codeSpace.componentEnv(path, environment => {
    const { Page, Component, Behavior } = environment as unknown as Record<'Page' | 'Component' | 'Behavior', Registrar>
    const outer = current
    const mine: Current = { file: path, registered: 0, Page: page(Page), Component: component(Component), Behavior }
    current = mine
    try {
      load(`${path}.js`)
    } finally {
      if (!mine.registered) violate('register', `${path}.js called neither Page() nor Component()`)
      current = outer
    }
  })
}

const loaded = new Set<string>()

/** A sub-package is loaded when its first page is opened. */
export function loadPackage(root: string): void {
  if (loaded.has(root)) return
  loaded.add(root)
  const { components, pages } = world.bundle
  for (const path of components) if (rootOf(path) === root && !isLoaded(`${path}.js`)) define(path)
  for (const page of pages) if (page.root === root) define(page.path)
}
