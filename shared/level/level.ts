// The level of a request: blue, yellow, orange, red, and village, town, county. It rises by itself when a rule's threshold is
// reached, each rise with its evidence; only a person lowers it, with a reason.
import { addWorkingDays } from '../calendar'
import { written } from '../notice/written'
import { type County, headOf } from '../county'
import { isOpen } from '../request/arrows'
import type { Actor, Level, Request, Rise } from '../request/request'
import { tell, withNotices } from '../request/tell'
import { factsOf, type Others, type Subject } from './facts'
import { colourNames, lowest } from './lowest'
import { higherColour, higherTier, isLower, type LevelRule } from './rules'

/** The level of something that was filed just now. */
export const firstLevel = (filed: Subject, county: County, now: number): Level => {
  const rises = freshRises(filed, lowest, county, now, {})
  return { ...lowest, ...highest(lowest, rises), nextAt: nextMoment(filed, rises, county, now) }
}

/** The request at the level that its facts give it now. A rule that has raised it once raises it no second time. */
function levelled(request: Request, county: County, now: number, others: Others): Request {
  const fresh = freshRises(request, request.level, county, now, others)
  const risen = highest(request.level, fresh)
  const nextAt = isOpen(request.state) ? nextMoment(request, risen.rises, county, now) : null
  if (fresh.length === 0 && nextAt === request.level.nextAt) return request
  return { ...request, level: { ...request.level, ...risen, nextAt } }
}

function freshRises(subject: Subject, level: Level, county: County, now: number, others: Others): Rise[] {
  const factOf = factsOf(subject, county, now, others)
  return county.levels
    .filter(({ id, fact, atLeast }) => !level.rises.some(({ rule }) => rule === id) && factOf(fact).amount >= atLeast)
    .map(rule => ({ ...rise(rule), evidence: factOf(rule.fact).evidence, at: now }))
}

const rise = ({ id, fact, atLeast, colour, tier }: LevelRule) => ({ rule: id, fact, threshold: atLeast, colour, tier })

const highest = (level: Level, fresh: readonly Rise[]): Pick<Level, 'colour' | 'tier' | 'rises'> => ({
  colour: fresh.map(({ colour }) => colour).reduce(higherColour, level.colour),
  tier: fresh.map(({ tier }) => tier).reduce(higherTier, level.tier),
  rises: [...level.rises, ...fresh],
})

/** When being open for so long raises it next. */
function nextMoment({ createdAt }: Subject, risen: readonly Rise[], county: County, now: number): number | null {
  const moments = county.levels
    .filter(({ id, fact }) => fact === 'daysOpen' && !risen.some(({ rule }) => rule === id))
    .map(({ atLeast }) => addWorkingDays(county.calendar, createdAt, atLeast).at)
    .filter(at => at > now)
  return moments.length > 0 ? Math.min(...moments) : null
}

const system: Actor = { person: null, name: '系统', role: 'system', unit: null }

/** What has risen since it was filed stands in its history, and those who answer for it are told. */
export function raised(request: Request, county: County, now: number, others: Others = {}): Request {
  const after = levelled(request, county, now, others)
  const { colour, rises } = after.level
  if (!isLower(request.level.colour, colour)) return after
  const because = rises.slice(request.level.rises.length).map(({ evidence }) => evidence)
  const text = `升为${colourNames[colour]}：${because.join('；')}`
  const step = { at: now, deed: 'rise' as const, by: system, round: request.round, text }
  return withNotices(
    { ...after, history: [...request.history, step], updatedAt: now },
    ...whoHears(after, county).map(to =>
      tell(after, county, {
        event: `level.${colour}`,
        to,
        template: 'due',
        facts: {
          due: written((request.clocks.answer ?? request.clocks.dispatch)?.due ?? now),
          status: `升为${colourNames[colour]}`,
        },
        at: now,
      }),
    ),
  )
}

/** The unit's head always; from orange on a supervisor, at red the county's leader too. */
function whoHears({ unit, level: { colour } }: Request, { units, centre }: County): string[] {
  const having = (post: 'supervisor' | 'leader') => centre.staff.find(({ posts }) => posts.includes(post))?.person
  const own = units.get(unit ?? '')
  const found = [
    own && headOf(own),
    colour === 'orange' || colour === 'red' ? having('supervisor') : null,
    colour === 'red' ? having('leader') : null,
  ]
  return [...new Set(found.filter(person => typeof person === 'string'))]
}
