// What residents come for, a line for each room, in the order in which it stands on the first screen.
import { catalogue } from './catalogue/entrance'
import type { Entrance } from './parts/entrance'
import { near, tip } from './request/entrances'

export const entrances: readonly Entrance[] = [catalogue, tip, near]
