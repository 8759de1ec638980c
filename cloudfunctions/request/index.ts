// The calls on a request, in the order of its life.
import * as calls from '@shared/request/calls'
import { addingPace, attachPace, filingPace } from '@shared/person/pace'
import { on, onAnyone, serve } from '../kit/serve'
import { accept } from './accept'
import { add } from './add'
import { alike } from '../alike/alike'
import { answer } from './answer'
import { ask } from './ask'
import { attach } from './attach'
import { caseOf } from '../case/of'
import { checkAnswer } from './check-answer'
import { contact } from './contact'
import { giveBack } from './give-back'
import { home } from './home'
import { locate } from './locate'
import { mine } from './mine'
import { near } from './near'
import { open } from './open'
import { reply } from './reply'
import { search } from '../search/search'
import { sign } from './sign'
import { submit } from './submit'
import { tasks } from './tasks'
import { track } from './track'
import { withdraw } from './withdraw'

export const main = serve([
  onAnyone(calls.home, home),
  onAnyone(calls.near, near),
  onAnyone(calls.open, open),
  onAnyone(calls.alike, alike),
  onAnyone(calls.locate, locate),
  on(calls.attach, attach, attachPace),
  on(calls.submit, submit, filingPace),
  on(calls.mine, mine),
  on(calls.track, track),
  on(calls.search, search),
  on(calls.caseOf, caseOf),
  on(calls.add, add, addingPace),
  on(calls.reply, reply),
  on(calls.withdraw, withdraw),
  on(calls.tasks, tasks),
  on(calls.accept, accept),
  on(calls.ask, ask),
  on(calls.checkAnswer, checkAnswer),
  on(calls.answer, answer),
  on(calls.giveBack, giveBack),
  on(calls.sign, sign),
  on(calls.contact, contact),
])
