// Levels: a county's rules, lowering, and every night what is hot.
import * as calls from '@shared/level/calls'
import { lower } from '@shared/level/lower'
import { now } from '../kit/clock'
import { on, serve } from '../kit/serve'
import { nightly } from '../kit/timer'
import { deed } from '../request/requests'
import { heat } from './heat'
import { rules, setRules } from './rules'

export const main = nightly(
  async () => ({ risen: await heat(now()) }),
  serve([on(calls.rules, rules), on(calls.setRules, setRules), deed(calls.lower, ['lower'], lower)]),
)
