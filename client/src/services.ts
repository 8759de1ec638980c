// What residents come for, a line for each room, in the order in which it stands on the first screen.
import { catalogue } from './catalogue/service'
import type { Service } from './parts/service'
import { near, tip } from './request/services'

export const services: readonly Service[] = [catalogue, tip, near]
