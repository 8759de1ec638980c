import type { MatterView } from '@shared/aspects'
import type { Entry } from '../matter/piece'
import { moment } from '../parts/when'
import { words } from './words'

/** Whistles, then meetings, each with how it stands. */
export const entriesOf = ({ joint }: MatterView): Entry[] => [
  ...(joint?.whistles ?? []).map(({ name, by, words: said, calls }) => ({
    title: words.whistled(by, name),
    lines: [...calls.map(words.callSays), said],
  })),
  ...(joint?.meetings ?? []).map(({ when, place, lead, members, minutes }) => ({
    title: words.met(moment(when), place),
    lines: [words.membersSay(members, lead.name), minutes?.decisions],
  })),
]
