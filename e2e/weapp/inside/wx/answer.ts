// How wx answers: by callbacks when there are any, else by a promise.
import { carried } from '../record'

type Outcome = Record<string, unknown> & { errMsg?: string }

export type Options = Record<string, unknown> & {
  success?: (outcome: Outcome) => void
  fail?: (outcome: Outcome) => void
  complete?: (outcome: Outcome) => void
}

export const hasCallbacks = (options?: Options): boolean =>
  Boolean(options?.success || options?.fail || options?.complete)

/** The options without their callbacks, as they leave the window. */
export const dataOf = (options: unknown): unknown => {
  if (typeof options !== 'object' || options === null) return options
  return carried(Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function')))
}

export function answer(options: Options | undefined, name: string, ok: boolean, value: unknown = {}) {
  const outcome: Outcome = { ...(typeof value === 'object' ? value : {}) }
  outcome.errMsg ??= `${name}:${ok ? 'ok' : 'fail'}`
  if (!hasCallbacks(options)) return ok ? Promise.resolve(outcome) : Promise.reject(outcome)
  try {
    const told = ok ? options?.success : options?.fail
    told?.(outcome)
  } finally {
    options?.complete?.(outcome)
  }
  return undefined
}

/** A wx function of its own work: what it throws is its failure. */
export function answering(name: string, options: Options | undefined, work: () => Promise<unknown>) {
  const done = work().then(
    value => answer(options, name, true, value),
    (error: unknown) => answer(options, name, false, failureOf(name, error)),
  )
  // With callbacks, wx gives back nothing.
  if (!hasCallbacks(options)) return done
  done.catch(() => undefined)
  return undefined
}

export const failureOf = (name: string, error: unknown): object =>
  error instanceof Error ? { errMsg: `${name}:fail ${error.message}` } : (error as object)
