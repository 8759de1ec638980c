// Named people before the product: each call goes through the front door of the functions, as WeChat would bring it.
import type { AnswerOf, Call, InputOf, Outcome } from '@shared/calls/call'
import type { Cloud } from '../cloud'

export type Player = {
  openid: string
  /** What came back, refusals too. */
  tries<C extends Call>(definition: C, input: InputOf<C>): Promise<Outcome<AnswerOf<C>>>
  /** The answer. @throws for a refusal: the scene went another way than written. */
  does<C extends Call>(definition: C, input: InputOf<C>): Promise<AnswerOf<C>>
}

export function player(cloud: Cloud, openid: string): Player {
  async function tries<C extends Call>(definition: C, input: InputOf<C>): Promise<Outcome<AnswerOf<C>>> {
    const [name = ''] = definition.name.split('.')
    return (await cloud.invoke(name, { call: definition.name, input }, openid ? { openid } : {})) as Outcome<
      AnswerOf<C>
    >
  }
  async function does<C extends Call>(definition: C, input: InputOf<C>): Promise<AnswerOf<C>> {
    const outcome = await tries(definition, input)
    if (!outcome.ok)
      throw new Error(`${openid} ${definition.name}: ${outcome.why} ${outcome.field ?? ''} ${outcome.say}`)
    return outcome.data
  }
  return { openid, tries, does }
}

let taps = 0

/** A tap nobody has used yet. */
export const newTap = (): string => `tap-${String(++taps).padStart(16, '0')}`
