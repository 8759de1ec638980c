// wx calls that the scene answers, outside of the window.
import { sayCall, violate } from '../record'
import type { Host } from '../world'
import { answering, dataOf, type Options } from './answer'

/** Set before the boot. `pending` counts what is still out. */
export const hosting: { ask: Host; answered: Set<string>; pending: number } = {
  ask: async () => ({ unmocked: true }),
  answered: new Set(),
  pending: 0,
}

export async function askHost(name: string, args: unknown): Promise<unknown> {
  hosting.pending++
  try {
    const reply = await hosting.ask(name, args)
    if ('unmocked' in reply) {
      violate('unmocked', name)
      throw new Error('not mocked')
    }
    if (!reply.ok) throw reply.value
    return reply.value
  } finally {
    hosting.pending--
  }
}

export function viaHost(name: string, options?: Options, before: () => Promise<unknown> = async () => undefined) {
  const args = dataOf(options)
  sayCall(name, args)
  return answering(name, options, () => before().then(() => askHost(name, args)))
}
