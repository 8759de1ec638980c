// Figures: every hour what the county and its units have come to this month.
import { now } from '../kit/clock'
import { serve } from '../kit/serve'
import { nightly } from '../kit/timer'
import { recount } from './recount'

export const main = nightly(() => recount(now()), serve([]))
