// A browser before the product, for tests: over HTTP, with the session that it keeps, and the code read from the SMS that came.
import type { AnswerOf, Call, InputOf, Outcome } from '@shared/calls/call'
import * as personCalls from '@shared/person/calls'
import type { Cloud } from '../cloud'

export function browser(cloud: Cloud) {
  let session: string | undefined
  async function tries<C extends Call>(definition: C, input: InputOf<C>): Promise<Outcome<AnswerOf<C>>> {
    const [name = ''] = definition.name.split('.')
    const reply = await fetch(`${cloud.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.0.0.${Math.floor(Math.random() * 250)}` },
      body: JSON.stringify({ call: definition.name, input, session }),
    })
    return (await reply.json()) as Outcome<AnswerOf<C>>
  }
  async function does<C extends Call>(definition: C, input: InputOf<C>): Promise<AnswerOf<C>> {
    const outcome = await tries(definition, input)
    if (!outcome.ok) throw new Error(`${definition.name}: ${outcome.why}`)
    return outcome.data
  }
  async function enter(phone: string) {
    const { ticket } = await does(personCalls.sendCode, { phone })
    const signedIn = await does(personCalls.signIn, { phone, code: lastCode(cloud, phone), ticket })
    session = signedIn.session
    return signedIn.me
  }
  return { tries, does, enter }
}

/** As its holder reads it. */
export const lastCode = (cloud: Cloud, phone: string): string =>
  String(
    cloud.sms
      .sent(`+86${phone}`)
      .filter(({ template }) => template === 'code')
      .at(0)?.params[0],
  )
