// The phone makes two ways in one person: who came by WeChat and who came by phone are the same once the phone is shown.
import { maskPhone } from '@shared/person/mask'
import type { Person } from '@shared/person/person'
import { newPerson, persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { keyedHash, seal } from '../kit/secrets'

const phoneOfPerson = (phone: string): NonNullable<Person['phone']> => ({ sealed: seal(phone), mask: maskPhone(phone) })

const byPhone = (phone: string) => ({ keys: `ph:${keyedHash(phone)}` })

/** The person of a phone that has been shown to be theirs; made when there is none. */
export async function personWithPhone(phone: string, now: number): Promise<Person> {
  const [known] = await persons.find(byPhone(phone), { limit: 1 })
  if (known) return known
  const fresh = newPerson({ keys: [byPhone(phone).keys], phone: phoneOfPerson(phone) }, now)
  if (await persons.add(fresh)) return fresh
  const [meanwhile] = await persons.find(byPhone(phone), { limit: 1 })
  if (!meanwhile) throw new Error('A person was neither added nor found')
  return meanwhile
}

/**
 * Gives a phone to the person who came by WeChat. When the phone is already somebody's, that person takes over this way in,
 * what was filed under it, its consents: the phone is the stronger sign.
 */
export async function givePhoneTo(person: Person, phone: string): Promise<Person> {
  const [owner] = await persons.find(byPhone(phone), { limit: 1 })
  if (owner && owner._id !== person._id) return join(person, owner)
  const keys = [...person.keys.filter(key => !key.startsWith('ph:')), byPhone(phone).keys]
  const changed = { ...person, keys, phone: phoneOfPerson(phone) }
  await persons.update(
    { _id: person._id },
    { keys: database().command.set(keys), phone: database().command.set(changed.phone) },
  )
  return changed
}

/** The way in is given up before it is taken over, since it can belong to one person only. */
async function join(from: Person, to: Person): Promise<Person> {
  const _ = database().command
  const ways = from.keys.filter(key => key.startsWith('wx:'))
  await persons.update(
    { _id: from._id },
    { keys: _.set(from.keys.filter(key => !ways.includes(key)).concat(`was:${from._id}`)) },
  )
  const joined = {
    ...to,
    keys: [...to.keys, ...ways],
    also: [...to.also, from._id, ...from.also],
    openid: from.openid ?? to.openid,
    consents: from.consents,
    agreed: Math.max(from.agreed, to.agreed),
  }
  await persons.update(
    { _id: to._id },
    {
      keys: _.set(joined.keys),
      also: _.set(joined.also),
      openid: _.set(joined.openid),
      consents: _.set(joined.consents),
      agreed: joined.agreed,
    },
  )
  return joined
}
