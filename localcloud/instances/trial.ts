// A function for the test of instances: it does what it is told, also what no function should.
import tcb from '@cloudbase/node-sdk'
import { askWechat } from '../wechat/ask'

const notes = () => tcb.init({ env: tcb.SYMBOL_DEFAULT_ENV }).database().collection('notes')

const deeds: Record<string, (event: Record<string, unknown>, context: unknown) => unknown> = {
  who: (_event, context) => tcb.getCloudbaseContext(context as never).WX_OPENID ?? null,
  write: async ({ text }) => (await notes().add({ text })).id,
  read: async ({ id }) => (await notes().doc(String(id)).get()).data[0],
  refuse: async () => (await notes().add({ _id: 'taken' })).id,
  wechat: () => askWechat('wxacode.getUnlimited', { scene: 'g12' }),
  throw: () => {
    throw new Error('a bug')
  },
  wait: () => new Promise(() => undefined),
  spin: () => {
    for (;;);
  },
  exit: () => process.exit(3),
}

export async function main(event: { does: string } & Record<string, unknown>, context: unknown): Promise<unknown> {
  return deeds[event.does]?.(event, context)
}
