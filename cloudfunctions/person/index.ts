// The calls on oneself.
import * as calls from '@shared/person/calls'
import { claimPace } from '@shared/person/pace'
import { on, onAnyone, serve } from '../kit/serve'
import { agree, claim, enter, givePhone, rename, sendCode, signIn } from './calls'
import { consent } from './consent'
import { inbox, read } from './inbox'
import { endSession, sessions, signOut } from './sessions'

export const main = serve([
  onAnyone(calls.enter, enter),
  onAnyone(calls.sendCode, sendCode),
  onAnyone(calls.signIn, signIn),
  on(calls.signOut, signOut),
  on(calls.sessions, sessions),
  on(calls.endSession, endSession),
  on(calls.givePhone, givePhone),
  on(calls.claim, claim, claimPace),
  on(calls.rename, rename),
  on(calls.agree, agree),
  on(calls.consent, consent),
  on(calls.inbox, inbox),
  on(calls.read, read),
])
