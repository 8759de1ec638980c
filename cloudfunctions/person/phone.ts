// A number that was just proved: who holds it now. What follows for two persons says `shared/person/holding.ts`.
import type { County } from '@shared/county'
import { familyOf, isClaimable, isFresh, meetingOf } from '@shared/person/holding'
import { maskPhone } from '@shared/person/mask'
import type { Person, Proved } from '@shared/person/person'
import { newPerson, persons } from '../kit/caller'
import { database } from '../kit/cloud'
import { keyedHash, seal } from '../kit/secrets'
import { either } from '../kit/store'
import { calledBy, knownUnder } from '../request/reporters'

const proved = (phone: string, now: number): Proved => ({ sealed: seal(phone), mask: maskPhone(phone), provedAt: now })

const keyOf = (phone: string): string => `ph:${keyedHash(phone)}`

const holderOf = async (phone: string): Promise<Person | null> =>
  (await persons.find({ keys: keyOf(phone) }, { limit: 1 }))[0] ?? null

/** Who comes in by this number in a browser: who held it lately, else somebody new, who takes it over and nothing with it. */
export async function personWithPhone(phone: string, now: number): Promise<Person> {
  const holder = await holderOf(phone)
  if (holder && isFresh(holder, now)) return holder
  const fresh = newPerson({ phone: proved(phone, now) }, now)
  if (holder) {
    await persons.add({ ...fresh, keys: leftWith(fresh) })
    return moved(phone, holder, fresh, now)
  }
  const known = { ...fresh, keys: [keyOf(phone)] }
  if (await persons.add(known)) return known
  const meanwhile = await holderOf(phone)
  if (!meanwhile) throw new Error('A person was neither added nor found')
  return meanwhile
}

const isStaff = (person: Person, { employments }: County): boolean =>
  [person._id, ...person.also].some(id => employments.has(id))

/** A number that was proved in WeChat, or by a code there. Staff keep their own id, whoever joins them. */
export async function givePhoneTo(person: Person, phone: string, county: County, now: number): Promise<Person> {
  const holder = await holderOf(phone)
  if (!holder || holder._id === person._id) return taken(person, phone, now)
  const [own, others] = [isStaff(person, county), isStaff(holder, county)]
  if (meetingOf(holder, own && others, now) === 'move') return moved(phone, holder, person, now)
  return own ? joined(holder, person, phone, now) : joined(person, holder, phone, now)
}

/**
 * The county's list of staff says whose a number is: nobody proves it, and it is theirs at once. Whoever had it may have come in by
 * nothing else, so their browsers end.
 *
 * @returns whether somebody else had it
 */
export async function numberNamedFor(
  { _id, name }: Pick<Person, '_id' | 'name'>,
  phone: string,
  now: number,
): Promise<boolean> {
  const holder = await holderOf(phone)
  const person = await livingOf(_id, name, now)
  if (!holder || holder._id === person._id) {
    await taken(person, phone, now)
    return false
  }
  await moved(phone, holder, person, now)
  await persons.update({ _id: holder._id }, { sessions: database().command.set({}) })
  return true
}

/** Who has come in under this id, or lives on under another; whoever has not yet, begins here. */
async function livingOf(_id: string, name: string, now: number): Promise<Person> {
  const known = await persons.find(either([{ _id }, { also: _id }]), { limit: 2 })
  const living = known.find(({ also }) => also.includes(_id)) ?? known[0]
  if (living) return living
  const fresh = newPerson({ _id, name, keys: [`was:${_id}`] }, now)
  await persons.add(fresh)
  return fresh
}

const withoutNumber = ({ keys }: Person): string[] => keys.filter(key => !key.startsWith('ph:'))

/** Who has no way in keeps a key of their own: of two without any the unique index would take only one. */
const leftWith = (person: Person): string[] => {
  const keys = withoutNumber(person)
  return keys.length > 0 ? keys : [`was:${person._id}`]
}

/** Its own number from now on; the one before is nobody's until somebody proves it. */
async function taken(person: Person, phone: string, now: number, akin = person.akin): Promise<Person> {
  const _ = database().command
  const changed = { ...person, akin, keys: [...withoutNumber(person), keyOf(phone)], phone: proved(phone, now) }
  await persons.update(
    { _id: person._id },
    { keys: _.set(changed.keys), phone: _.set(changed.phone), akin: _.set(changed.akin) },
  )
  await calledBy([person._id, ...person.also], person.phone, changed.phone, now)
  return changed
}

/** The number goes, all else stays where it is. Both may be one person: recusal asks for either from now on. */
async function moved(phone: string, from: Person, to: Person, now: number): Promise<Person> {
  const _ = database().command
  const [before, after] = [familyOf(from), familyOf(to)]
  await persons.update({ _id: from._id }, { keys: _.set(leftWith(from)), phone: _.set(null) })
  await persons.update({ _id: _.in(before) }, { akin: _.addToSet({ each: after }) })
  await persons.update({ _id: _.in(after) }, { akin: _.addToSet({ each: before }) })
  await calledBy([from._id, ...from.also], from.phone, null, now)
  const changed = await taken(to, phone, now, [...new Set([...to.akin, ...before])])
  await knownUnder([...new Set([...before, ...after])], now)
  return changed
}

/** All that was the one's is the other's. A way in is given up before it is taken over, since it can belong to one person only. */
async function joined(from: Person, to: Person, phone: string, now: number): Promise<Person> {
  const _ = database().command
  const ways = withoutNumber(from).filter(key => key.startsWith('wx:'))
  await persons.update({ _id: from._id }, { keys: _.set([`was:${from._id}`]), sessions: _.set({}), unread: 0 })
  const next = {
    keys: [...new Set([...withoutNumber(to), ...ways])],
    also: [...new Set([...to.also, from._id, ...from.also])],
    akin: [...new Set([...to.akin, ...from.akin])].filter(id => id !== to._id),
    name: to.name || from.name,
    openid: to.openid ?? from.openid,
    consents: to.openid ? to.consents : from.consents,
    agreed: Math.max(from.agreed, to.agreed),
  }
  const set = Object.fromEntries(Object.entries(next).map(([field, value]) => [field, _.set(value)]))
  await persons.update({ _id: to._id }, { ...set, unread: _.inc(from.unread) })
  const changed = await taken({ ...to, ...next, unread: to.unread + from.unread }, phone, now)
  await calledBy([from._id, ...from.also], from.phone, changed.phone, now)
  await knownUnder(familyOf(changed), now)
  return changed
}

/**
 * Matters that a browser's person filed under a number which is this one's now.
 *
 * @param reporter under whose id the matter was filed whose code was named
 * @returns null where the code shows nothing
 */
export async function claimed(person: Person, reporter: string, phone: string, now: number): Promise<Person | null> {
  if ([person._id, ...person.also].includes(reporter)) return person
  if (!person.akin.includes(reporter)) return null
  const [former] = await persons.find(either([{ _id: reporter }, { also: reporter }]), { limit: 1 })
  return former && isClaimable(former) ? joined(former, person, phone, now) : null
}
