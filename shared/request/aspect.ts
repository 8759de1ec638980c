// An aspect: what a capability adds to a request. The core knows its shape and none of its kinds; `aspects.ts` names them.
import type { County } from '../county'
import type { LimitName, Notice, TemplateName } from '../notice/notice'
import type { Template } from '../notice/template'
import type { HomeKind } from '../organisation/homes'
import type { Post } from '../post'
import type { Refusal } from '../ruling'
import type { Filing } from './filing'
import type { Actor, FileRef, Request, Role, State } from './request'
import type { Caller, Stand, Standing } from './standing'

/** One arrow: from where to where, and who may go it. */
export type Arrow = { from: State; to: State; by: readonly Role[]; because?: string }

/** A deed 动作: its arrows, and who may see afterwards that it was done. What is forgotten is hidden: `seen` must be said. */
export type DeedSpec<Doc> = {
  arrows: readonly Arrow[]
  seen: 'all' | 'staff'
  /** Whether it makes sense now, of what the arrows allow: nobody is shown a button that would be refused. */
  offered?: (request: Doc, seeing: Seeing) => boolean
}

/** One thing to tell one person, or nobody; with what it has become it makes a notice. */
export type Telling = {
  /** What it is about; once told in a step of the history it is not told again in it. */
  event: string
  to: string | null
  template: TemplateName
  facts?: Record<string, string>
  /** The limit that it names, as the fact `due`. */
  limit?: LimitName
  /** It is said to whom has it in hand: whoever has it by the time it goes need not hear it from before. */
  onlyWith?: 'handler' | 'unit'
  /** What it opens where its template's page would be closed to who is told. */
  page?: string
  /** Goes by SMS where no consent is left, unless said otherwise. */
  worthSms?: boolean
}

/** What a rule answers: the deed, the words said, the fields it sets, and who is to be told. `settle` does the rest. */
export type Ruled<Doc> = {
  ok: true
  /** None: nothing of its history, only what it knows or tells. */
  deed?: string
  /** Where one deed leads two ways. */
  to?: State
  /** Where it is not the one who acts, as when the lead's handler accepts what was joined. */
  by?: Actor
  said?: { text?: string; files?: FileRef[]; unit?: string }
  set?: Partial<Doc>
  tell?: readonly Telling[]
}

/** `(what is, the county, what is wished, now) → what follows, or why not`. Pure. */
export type Rule<Doc, Wish> = (
  request: Doc,
  county: County,
  wish: Wish & { by: Actor },
  now: number,
) => Ruled<Doc> | Refusal

/** One step of several that follow one another: it sees what those before it have made. Null: nothing to do. */
export type Follow<Doc> = (request: Doc) => Ruled<Doc> | null

/** How one looks at a request: who, standing how, when. */
export type Seeing = { county: County; caller: Caller; standings: readonly Standing[]; as: Standing; now: number }

/** A condition on a field: a value, one of several, from a number on, or up to a sort key. Each list stands on an index of its own. */
export type Where = Record<
  string,
  string | number | boolean | readonly string[] | { atLeast: number } | { upTo: string }
>

/** Where and when a list is looked at. */
export type At = { county: County; now: number }

/** A list of matters that somebody with one of these posts works through, those due first. */
export type WorkList<Doc> = {
  posts: readonly Post[]
  where: (caller: Caller, at: At) => Where
  /** What of it is found, where the index alone does not say. `fields` are those that this and the door need. */
  waits?: (request: Doc, caller: Caller, now: number) => boolean
  fields?: readonly (keyof Doc & string)[]
  /** What its rows show beside the usual. */
  row?: (request: Doc, caller: Caller, now: number) => object
  /** What was done: the latest first. */
  latestFirst?: true
  /** On the first screen of these homes: what waits, and the way to it. */
  door?: Door<Doc>
}

/** How much it presses: `due` today, `late` already. */
export type Tone = 'calm' | 'due' | 'late'

export type Door<Doc> = {
  title: string
  /** A name of the icon set. */
  icon: string
  homes: readonly HomeKind[]
  /** Its place on the screen: the lowest stands first. */
  rank: number
  /** One line with the fact that matters most, of what was found. */
  says: (found: readonly Doc[], caller: Caller, at: At) => string
  tone?: (found: readonly Doc[], caller: Caller, at: At) => Tone
  /** What is said when nothing waits; null: then there is no door. */
  idle: (home: HomeKind) => string | null
  /** Without a leading slash. */
  page: string
  /** As the one main button of a home: what it says of so many. The first that has something to do is it. */
  acts?: (count: number) => string
  /** May be long: counted by the database, not read; `found` is empty then. */
  long?: true
}

export type Aspect<Doc extends Request, Fields = Partial<Omit<Doc, keyof Request>>> = {
  name: string
  /** The fields it owns, as they are where nothing has happened: laid under every document that is read whole. */
  empty: Fields
  /** Names that fields had in an earlier release: the new name → the old one. */
  earlier?: Partial<Record<keyof Doc & string, string>>
  deeds?: Readonly<Record<string, DeedSpec<Doc>>>
  templates?: Readonly<Record<string, Template>>
  /** Whether what one of its templates says still holds, where the template's own marks cannot tell; `due` is the limit it names, as it is by now. */
  holds?: Readonly<Record<string, (request: Doc, notice: Notice, now: number, due: number | null) => boolean>>
  /** Limits of its own that notices name: when, of which of them; null where it does not stand any more. */
  limits?: Readonly<Record<string, (request: Doc, of: string) => number | null>>
  /** Other ways to stand to a request than those of the core. */
  stands?: (request: Doc, caller: Caller) => Stand[]
  /** What follows from a filing before anybody has seen it: first what it is, then where it goes, last who is told. */
  filed?: Partial<
    Record<'is' | 'goes' | 'tells', (filing: Filing, county: County, now: number) => readonly Follow<Doc>[]>
  >
  /** Refuses a deed of another aspect, by the deed's name; `ruled` is what the rule would have. */
  forbids?: Readonly<Record<string, (request: Doc, county: County, ruled: Ruled<Doc>, by: Actor) => Refusal | null>>
  /** Of the deeds of other aspects, those that make no sense now: nobody is shown their button. */
  withholds?: Readonly<Record<string, (request: Doc) => boolean>>
  /** What follows from a deed that was just done; `wish` is all that was wished with it. */
  follows?: (before: Doc, after: Doc, county: County, now: number, wish: object) => Ruled<Doc> | null
  /** What happens by itself at `now`; asked again until it says null. */
  wakes?: (request: Doc, county: County, now: number) => Ruled<Doc> | null
  /** The dates of it that follow from the calendar, as they are by the one that is known now, and who is told; null where none moves. */
  dates?: (request: Doc, county: County, now: number) => Ruled<Doc> | null
  /** The moments at which it wants to be asked. */
  alarms?: (request: Doc, county: County) => readonly number[]
  /** Fields that follow from its others. */
  keys?: (request: Doc) => Partial<Doc>
  /** Whose hands or word it waits for beside the unit that has it: units, and `unit:post`. */
  others?: (request: Doc) => readonly string[]
  /** A date that stands over the limit of the answer's clock, and since when. */
  promise?: (request: Doc, county: County) => { at: number; promised: number } | undefined
  view?: (request: Doc, seeing: Seeing) => object
  /** What a row shows of it; to staff more than to the public. */
  row?: (request: Doc, seeing: RowSeeing) => object
  /** The fields that `row` needs. */
  rowFields?: readonly (keyof Doc & string)[]
  lists?: Readonly<Record<string, WorkList<Doc>>>
}

/** Not `staff`: as its reporter sees it in a list. */
export type RowSeeing = { county: County; staff: boolean; now: number }

export const arrow = (from: State, to: State, by: readonly Role[], because?: string): Arrow => ({
  from,
  to,
  by,
  because,
})

/** A deed that is done beside the matter's own way: the state stays. */
export const beside = (states: readonly State[], by: readonly Role[], because: string): Arrow[] =>
  states.map(state => arrow(state, state, by, because))

/**
 * One aspect, with its fields known by type to whatever puts aspects together.
 *
 * @example export const level = aspectOf<LevelFields, Levelled>()({ name: 'level', empty: { level: lowest }, … })
 */
export const aspectOf =
  <Fields extends object, Doc extends Request & Fields = Request & Fields>() =>
  <A extends Aspect<Doc, Fields>>(aspect: A): A & { fields?: Fields } =>
    aspect
