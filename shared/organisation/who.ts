// Who acts, by name, for whom: as it is written down beside what was done.
import type { Who } from './organisation'

export const whoOf = ({ person, name, unit }: Who): Who => ({ person, name, unit })
