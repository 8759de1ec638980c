// A stored request made whole: what an earlier release called otherwise, and what it did not know, stands as it does now.
import type { Aspect } from './aspect'
import type { Request } from './request'

/** What the core itself did not have in an earlier release. */
const coreEmpty: Partial<Request> = {
  others: [],
  dated: 0,
  decidedAt: null,
  firstDue: null,
  returns: 0,
  signature: null,
}

export function layingOf<Whole extends Request>(aspects: readonly Aspect<Whole>[]) {
  const empty = Object.assign({}, coreEmpty, ...aspects.map(aspect => aspect.empty)) as Partial<Whole>
  const earlier = Object.entries(Object.assign({}, ...aspects.map(aspect => aspect.earlier)) as Record<string, string>)
  const names = Object.keys(empty)
  const lacks = (stored: Request, fields: readonly string[]): boolean =>
    fields.some(field => !Object.hasOwn(stored, field)) || earlier.some(([, before]) => Object.hasOwn(stored, before))

  function laidUnder(stored: Request): Whole {
    const found: Record<string, unknown> = { ...empty, ...stored }
    for (const [now, before] of earlier) {
      if (Object.hasOwn(stored, before) && !Object.hasOwn(stored, now)) found[now] = found[before]
      delete found[before]
    }
    return found as Whole
  }

  /** Nearly every document is of this release and lacks nothing: it is taken as it is, since a copy costs more than most rules. */
  const whole = (stored: Request): Whole => (lacks(stored, names) ? laidUnder(stored) : (stored as Whole))

  return {
    empty,
    whole,
    /** Under a projection: only what was asked for, as it is where nothing has happened. */
    part: (stored: Request, fields: readonly string[]): Whole => {
      const asked = new Set(['_id', ...fields.map(field => field.split('.')[0] ?? '')])
      if (
        !lacks(
          stored,
          names.filter(name => asked.has(name)),
        )
      )
        return stored as Whole
      return Object.fromEntries(Object.entries(laidUnder(stored)).filter(([field]) => asked.has(field))) as Whole
    },
    /** Fields to ask for, by the names they had before too. */
    asked: (fields: readonly string[]): string[] => [
      ...fields,
      ...earlier.flatMap(([now, before]) => (fields.includes(now) ? before : [])),
    ],
  }
}
