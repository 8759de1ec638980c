// The county's own affairs.
import * as calls from '@shared/organisation/calls'
import { on, onAnyone, serve } from '../kit/serve'
import { areas } from './areas'
import { calendar } from './calendar'
import { giveNumber } from './give-number'
import { loadCalendar } from './load-calendar'
import { setIdentity } from './set-identity'
import { troubles } from './troubles'
import { units } from './units'

export const main = serve([
  onAnyone(calls.areas, areas),
  on(calls.units, units),
  on(calls.calendar, calendar),
  on(calls.loadCalendar, loadCalendar),
  on(calls.giveNumber, giveNumber),
  on(calls.setIdentity, setIdentity),
  on(calls.troubles, troubles),
])
