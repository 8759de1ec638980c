// What is perhaps the same matter: before sending, at the desk, and over a period.
import * as calls from '@shared/alike/calls'
import { on, onAnyone, serve } from '../kit/serve'
import { hot } from './hot'
import { offers } from './offers'
import { repeats } from './repeats'

export const main = serve([onAnyone(calls.offers, offers), on(calls.repeats, repeats), on(calls.hot, hot)])
