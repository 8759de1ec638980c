// What an environment should hold: made from the list of functions and from the variables of this deployment.
import { cloudbaserc, described } from '../describe'
import { collections, functions } from '../functions'
import type { Declared } from '../kit/collection'
import type { DescribedFunction } from './manager'

export type Wanted = {
  collections: readonly Declared[]
  functions: readonly DescribedFunction[]
  /** Only who put a file up, and functions, may read it: ADMINONLY would stop the mini-program's uploads. */
  storage: 'PRIVATE'
  /** Hosts from which a browser may put files up. */
  domains: readonly string[]
}

export const functionRoot = (cloudbaserc() as { functionRoot: string }).functionRoot

/** `{{env.NAME}}` as CloudBase's CLI fills it in; what is not given is left out, and the function's own default holds. */
function filled(template: Record<string, string>, given: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(template).map(
    ([name, value]) => [name, value.replace(/^\{\{env\.(\w+)\}\}$/, (_, from: string) => given[from] ?? '')] as const,
  )
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

export const wantedOf = (given: Record<string, string | undefined>): Wanted => ({
  collections,
  functions: functions.map(one => {
    const plain = described(one)
    return { ...plain, envVariables: filled(plain.envVariables, given) }
  }),
  storage: 'PRIVATE',
  domains: given.WEB_ADDRESS ? [new URL(given.WEB_ADDRESS).host] : [],
})
