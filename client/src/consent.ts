// Asks WeChat's consent panel. It must be called in the tap itself, before anything is awaited, or the gesture is lost.
import { consent } from '@shared/person/calls'
import Taro from '@tarojs/taro'
import { post } from './unsent'

/** One tap may ask for at most three, so that older base libraries do not refuse. */
const most = 3

type Answers = Record<string, string>

function clean(result: Record<string, unknown>, templates: string[]): Answers {
  const answers: Answers = {}
  for (const id of templates) if (typeof result[id] === 'string') answers[id] = result[id]
  return answers
}

/** Template id → what was answered; empty when nothing could be asked. Never throws. */
export function askConsent(templates: string[]): Promise<Answers> {
  const tmplIds = templates.slice(0, most)
  if (!tmplIds.length) return Promise.resolve({})
  return Taro.requestSubscribeMessage({ tmplIds, entityIds: [] }).then(
    result => clean(result as unknown as Record<string, unknown>, tmplIds),
    () => ({}),
  )
}

/** Writes the answers to the ledger; waits in the queue when the network is gone. */
export async function tellConsent(asked: Promise<Answers>) {
  const answers = await asked
  if (Object.keys(answers).length) await post(consent, { answers })
}
