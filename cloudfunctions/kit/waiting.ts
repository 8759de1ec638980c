// What waits for somebody at home that is no list of requests: a draft, a calendar, what could not be done. A capability says it here.
import type { Home, HomeKind } from '@shared/organisation/homes'
import type { Tone } from '@shared/request/aspect'
import type { Known } from './serve'

export type Here = Known & { home: Home }

/** `count` null: only a way there. */
export type Found = { count: number | null; says: string; tone?: Tone; title?: string; page?: string }

export type Waiting = {
  id: string
  title: string
  /** A name of the icon set. */
  icon: string
  homes: readonly HomeKind[]
  /** Its place on the screen: the lowest stands first. */
  rank: number
  /** Without a leading slash. */
  page: string
  /** At most one round trip. Null: not here now. */
  look: (here: Here) => Promise<Found | null>
  /** As the one main button: what it says of so many. */
  acts?: (count: number | null) => string
  /** Only as the main button, never as a row. */
  button?: true
}
