// How a person stands to a request: its reporter, of the unit that has it, of the centre, or above; capabilities add their own
// ways. Nobody else sees it.

import type { Employment } from '../organisation/organisation'
import { idsOf, type Somebody } from '../person/same'
import type { Post } from '../post'
import type { Actor, Request } from './request'

export type Caller = {
  /** All ids under which this person has filed; the first is the one to write down. Never empty. */
  persons: readonly [string, ...string[]]
  name: string
  employments: readonly Employment[]
  /** Ids of whoever has or had the same number: perhaps the same person. Nothing is seen by them; recusal asks them too. */
  akin?: readonly string[]
}

/** The caller under all ids that recusal asks for. */
export const selfOf = ({ persons: [person, ...also], akin = [] }: Caller): Somebody => ({
  person,
  also: [...also, ...akin],
})

export type Standing = Exclude<Actor['role'], 'system'>

/** One way to stand to it, and the unit for which one does. */
export type Stand = { as: Standing; unit: string | null }

/** Nearest first: by the first of them a person is shown what is theirs. */
const order: readonly Standing[] = ['reporter', 'handler', 'head', 'dispatcher', 'supervisor', 'leader', 'called']

export const inOrder = (stands: readonly Stand[]): Stand[] =>
  order.flatMap(standing => stands.filter(({ as }) => as === standing))

/** The ways that the core knows; empty for one who must not see it. */
export function coreStands(request: Request, { persons, employments }: Caller): Stand[] {
  const own = employments.filter(({ unit }) => unit === request.unit)
  return [
    ...(persons.includes(request.reporter.person) ? [{ as: 'reporter' as const, unit: null }] : []),
    ...standsWith(own, ['handler', 'head', 'leader']),
    ...standsWith(employments, ['dispatcher', 'supervisor']),
  ]
}

const standsWith = (employments: readonly Employment[], posts: readonly (Post & Standing)[]): Stand[] =>
  employments.flatMap(employment =>
    posts.filter(post => employment.posts.includes(post)).map(as => ({ as, unit: employment.unit })),
  )

/** Who acts, in the first of the ways that the deed asks for; null when the caller does not stand so. */
export function actorAs(
  roles: readonly string[],
  stands: readonly Stand[],
  request: Request,
  caller: Caller,
): Actor | null {
  const stand = stands.find(({ as }) => roles.includes(as))
  if (!stand) return null
  const { as: role, unit } = stand
  if (role === 'reporter') return { person: request.reporter.person, name: '反映人', role, unit: null }
  const employed = caller.employments.find(each => each.unit === unit) ?? caller.employments[0]
  const person = employed?.person ?? caller.persons[0]
  const also = idsOf(selfOf(caller)).filter(id => id !== person)
  return { person, name: employed?.name ?? caller.name, role, unit, ...(also.length > 0 ? { also } : {}) }
}

/** `unit:post`, as a matter names whose word it waits for. */
export const keysOf = ({ employments }: Caller): string[] =>
  employments.flatMap(({ unit, posts }) => posts.map(post => `${unit}:${post}`))

/** Who deals with matters in a unit. */
export const isWorker = (post: Post): boolean => post === 'handler' || post === 'head'

/** The units in which somebody holds one of these posts. */
export const unitsAs = ({ employments }: Pick<Caller, 'employments'>, posts: readonly Post[]): string[] =>
  employments.filter(employment => employment.posts.some(post => posts.includes(post))).map(({ unit }) => unit)

/** The units in which somebody deals with matters: called there, one is called for them. */
export const worksIn = (caller: Pick<Caller, 'employments'>): string[] => unitsAs(caller, ['handler', 'head'])
