// The level of a request: blue, yellow, orange, red, and village, town, county. It rises by itself when a rule's threshold is
// reached, each rise with its evidence; only a person lowers it, with a reason.
import { addWorkingDays } from '../calendar'
import { type County, headOf } from '../county'
import type { Notice } from '../notice/notice'
import type { Ruled } from '../request/aspect'
import { system } from '../request/request'
import { isOpen } from '../request/states'
import { factsOf, type Levelled, type Others, type Subject } from './facts'
import { colourNames, type Level, lowest, type Rise } from './lowest'
import { type Colour, higherColour, higherTier, isLower, type LevelRule, levelRules } from './rules'

/** The level of something that was filed just now. */
export const firstLevel = (filed: Subject, county: County, now: number): Level => {
  const rises = freshRises(filed, lowest, county, now, {})
  return { ...lowest, ...highest(lowest, rises), nextAt: nextMoment(filed, rises, county, now) }
}

function freshRises(subject: Subject, level: Level, county: County, now: number, others: Others): Rise[] {
  const factOf = factsOf(subject, county, now, others)
  return levelRules
    .of(county)
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
  const moments = levelRules
    .of(county)
    .filter(({ id, fact }) => fact === 'daysOpen' && !risen.some(({ rule }) => rule === id))
    .map(({ atLeast }) => addWorkingDays(county.calendar, createdAt, atLeast).at)
    .filter(at => at > now)
  return moments.length > 0 ? Math.min(...moments) : null
}

/** When being open raises it next, by the calendar that is known now. */
export const nextRise = (request: Levelled, county: County, now: number): number | null =>
  isOpen(request.state) ? nextMoment(request, request.level.rises, county, now) : null

/** What its facts raise it to now. A rule that has raised it once raises it no second time; null when nothing is other than it was. */
export function risen(request: Levelled, county: County, now: number, others: Others = {}): Ruled<Levelled> | null {
  const fresh = freshRises(request, request.level, county, now, others)
  const to = highest(request.level, fresh)
  const nextAt = isOpen(request.state) ? nextMoment(request, to.rises, county, now) : null
  if (fresh.length === 0 && nextAt === request.level.nextAt) return null
  const set = { level: { ...request.level, ...to, nextAt } }
  if (!isLower(request.level.colour, to.colour)) return { ok: true, set }
  const unitHead = ownHead(request.unit, county)
  const text = `${risenTo(to.colour)}：${fresh.map(({ evidence }) => evidence).join('；')}`
  const tell = whoHears(request.unit, to.colour, county).map(person => ({
    event: `level.${to.colour}`,
    to: person,
    template: 'risen',
    ...(person === unitHead ? { onlyWith: 'unit' as const } : {}),
    facts: { status: risenTo(to.colour) },
  }))
  return { ok: true, deed: 'rise', by: system, said: { text }, set, tell }
}

const risenTo = (colour: Colour): string => `升为${colourNames[colour]}`

/** What was lowered, or has risen further, is told no more. */
export const stillRisen = ({ level: { colour } }: Levelled, { facts }: Pick<Notice, 'facts'>): boolean =>
  facts.status === risenTo(colour)

const ownHead = (unit: string | null, { units }: County): string | null => {
  const own = units.get(unit ?? '')
  return own ? headOf(own) : null
}

/** The unit's head always; from orange on a supervisor, at red the county's leader too. */
function whoHears(unit: string | null, colour: Colour, county: County): string[] {
  const having = (post: 'supervisor' | 'leader') =>
    county.centre.staff.find(({ posts }) => posts.includes(post))?.person
  const found = [
    ownHead(unit, county),
    colour === 'orange' || colour === 'red' ? having('supervisor') : null,
    colour === 'red' ? having('leader') : null,
  ]
  return [...new Set(found.filter(person => typeof person === 'string'))]
}
