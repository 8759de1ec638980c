// What every part of the runtime looks at: the bundle, the framework's objects, the way to the host.
import type { AssociatedBackend, CodeSpace, glassEasel } from 'glass-easel-miniprogram-adapter'
import type { Bundle } from '../bundle/types'

export type Query = Record<string, string>

/** A page or component as its own code sees it: `this`. */
export type Caller = Record<string, unknown> & {
  is: string
  route?: string
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, done?: () => void): void
  createSelectorQuery(): unknown
}

export type TemplateGroups = Record<string, glassEasel.template.ComponentTemplate['content']>

export type World = {
  bundle: Bundle
  codeSpace: CodeSpace
  backend: AssociatedBackend
  groups: TemplateGroups
  wx: object
  app: Record<string, unknown> | null
  launched: { path: string; query: Query; scene: number; referrerInfo: object }
}

/** How the host, outside of the window, answers a wx call. */
export type HostAnswer = { ok: true; value: unknown } | { ok: false; value: unknown } | { unmocked: true }
export type Host = (name: string, args: unknown) => Promise<HostAnswer>

export const world = {} as World
