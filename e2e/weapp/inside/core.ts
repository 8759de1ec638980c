// The runtime's entry in the window: what the driver outside may ask of it.

import type { Bundle } from '../bundle/types'
import { boot, type Launch } from './boot'
import { fieldOf } from './built-in/fields'
import { builtInOf } from './built-in/native'
import { all, one, sizeOfPage, wordsOf } from './find'
import { carried, record } from './record'
import { callPage, stack, top } from './stack'
import { type Host, world } from './world'
import { hosting } from './wx/host'
import { tellListeners } from './wx/listeners'
import { privacy } from './wx/privacy'
import { drawers } from './wx/storage'
import { phone } from './wx/system'

type Going = (options: { url: string; success: () => void; fail: (why: unknown) => void }) => void

const go = (way: string, url: string) =>
  new Promise<void>((success, fail) => (world.wx as Record<string, Going>)[way]?.({ url, success, fail }))

const fieldText = (selector: string): string => {
  const self = builtInOf(one(selector))
  return (self && fieldOf(self)?.value) ?? ''
}

const core = {
  boot: (bundle: Bundle, launch: Launch) => boot(bundle, launch),
  host: (ask: Host) => {
    hosting.ask = ask
  },
  phone: (about: Partial<typeof phone>) => void Object.assign(phone, about),
  agreePrivacy: () => {
    privacy.agreed = true
  },
  state: () => ({ path: top()?.path ?? '', stack: stack.map(({ path }) => path), query: carried(top()?.query ?? {}) }),
  /** Whether nothing is out and nothing is being drawn. */
  quiet: () => ({ pending: hosting.pending, drawn: record.setDatas.length }),
  text: (selector?: string) => wordsOf(selector ? one(selector) : top()?.element),
  texts: (selector: string) => all(selector).map(wordsOf),
  count: (selector: string) => all(selector).length,
  html: () => top()?.element.innerHTML ?? '',
  value: fieldText,
  element: one,
  field: (selector: string) => one(selector).querySelector<HTMLInputElement>('._in'),
  trigger: (selector: string, name: string, detail: unknown) =>
    builtInOf(one(selector))?.triggerEvent(name, detail, {}),
  page: (name: string, ...args: unknown[]) => {
    const page = top()
    return page ? carried(callPage(page, name, ...args)) : undefined
  },
  go,
  tell: tellListeners,
  phase: (name: string) => {
    record.phase = name
  },
  setDatas: (phase?: string) => carried(record.setDatas.filter(one => !phase || one.phase === phase)),
  size: sizeOfPage,
  storage: () => carried(Object.fromEntries(drawers)),
  report: () => carried({ violations: record.violations, calls: record.calls, log: record.log }),
}

export type Core = typeof core

;(window as unknown as { miniProgram: Core }).miniProgram = core
