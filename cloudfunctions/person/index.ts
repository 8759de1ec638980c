// The calls on oneself.
import * as calls from '@shared/person/calls'
import { on, onAnyone, serve } from '../kit/serve'
import { agree, enter, givePhone, rename, sendCode, signIn } from './calls'
import { consent } from './consent'
import { inbox, read } from './inbox'

export const main = serve([
  onAnyone(calls.enter, enter),
  onAnyone(calls.sendCode, sendCode),
  onAnyone(calls.signIn, signIn),
  on(calls.givePhone, givePhone),
  on(calls.rename, rename),
  on(calls.agree, agree),
  on(calls.consent, consent),
  on(calls.inbox, inbox),
  on(calls.read, read),
])
