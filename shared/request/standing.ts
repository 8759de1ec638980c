// How a person stands to a request: its reporter, of the unit that has it or of one called to it, of the centre, or above. Nobody else sees it.
import type { Post } from '../organisation/organisation'
import type { Employment } from '../county'
import type { Actor, Request } from './request'

export type Caller = {
  /** All ids under which this person has filed; the first is the one to write down. Never empty. */
  persons: readonly [string, ...string[]]
  name: string
  employments: readonly Employment[]
}

export type Standing = Exclude<Actor['role'], 'system'>

/** All ways in which the caller stands to it; empty for one who must not see it. */
export function standingsOf(request: Request, { persons, employments }: Caller): Standing[] {
  const here = employments.filter(({ unit }) => unit === request.unit).flatMap(({ posts }) => posts)
  const all = employments.flatMap(({ posts }) => posts)
  const called = employments.some(({ unit, posts }) => request.called.includes(unit) && posts.some(isWorker))
  const held: [Standing, boolean][] = [
    ['reporter', persons.includes(request.reporter.person)],
    ['handler', here.includes('handler')],
    ['head', here.includes('head')],
    ['dispatcher', all.includes('dispatcher')],
    ['supervisor', all.includes('supervisor')],
    ['leader', here.includes('leader') || employments.some(({ unit }) => request.approves === `${unit}:leader`)],
    ['called', called],
  ]
  return held.filter(([, holds]) => holds).map(([standing]) => standing)
}

const isWorker = (post: Post) => post === 'handler' || post === 'head'

/** For which unit somebody acts who is not of the unit that has it. */
function unitOf(role: Standing, request: Request, { employments }: Caller): string | null {
  if (role === 'handler' || role === 'head') return request.unit
  const of = ({ unit, posts }: Employment): boolean =>
    role === 'called' ? request.called.includes(unit) && posts.some(isWorker) : posts.includes(role as Post)
  return employments.find(of)?.unit ?? null
}

/** Who acts, in the role that the deed asks for; null when the caller does not stand so. */
export function actorAs(roles: readonly Standing[], request: Request, caller: Caller): Actor | null {
  const role = standingsOf(request, caller).find(standing => roles.includes(standing))
  if (!role) return null
  if (role === 'reporter') return { person: request.reporter.person, name: '反映人', role, unit: null }
  const unit = unitOf(role, request, caller)
  return { person: caller.persons[0], name: caller.employments[0]?.name ?? caller.name, role, unit }
}
