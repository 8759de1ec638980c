// The calls on a request, in the order of its life.
import { addingPace, attachPace, filingPace } from '@shared/person/pace'
import { accept } from '@shared/request/accept'
import { add } from '@shared/request/add'
import { answer } from '@shared/request/answer'
import { ask } from '@shared/request/ask'
import * as calls from '@shared/request/calls'
import { decline } from '@shared/request/decline'
import { reply } from '@shared/request/reply'
import type { FileRef } from '@shared/request/request'
import { returning } from '@shared/request/return'
import { sign } from '@shared/request/sign'
import { withdraw } from '@shared/request/withdraw'
import { allow } from '@shared/ruling'
import { keepFiles } from '../kit/files'
import { type Known, on, onAnyone, serve } from '../kit/serve'
import { attach } from './attach'
import { checkAnswer } from './check-answer'
import { contact } from './contact'
import { answeredFrom, remember } from './earlier-answers'
import { home } from './home'
import { locate } from './locate'
import { mine } from './mine'
import { near } from './near'
import { open } from './open'
import { deed } from './requests'
import { submit, submittedBefore } from './submit'
import { tasks } from './tasks'
import { track } from './track'

/** What was put up, as it is filed. */
const withFiles = {
  asks: async ({ files }: { files: FileRef[] }, { person }: Known) => {
    const kept = await keepFiles(files, person._id)
    return kept.ok ? allow({ files: kept.value }) : kept
  },
}

export const main = serve([
  onAnyone(calls.home, home),
  onAnyone(calls.near, near),
  onAnyone(calls.open, open),
  onAnyone(calls.locate, locate),
  on(calls.attach, attach, attachPace),
  on(calls.submit, submit, filingPace, submittedBefore),
  on(calls.mine, mine),
  on(calls.track, track),
  on(calls.tasks, tasks),
  deed(calls.decline, ['decline'], decline),
  deed(calls.accept, ['accept'], accept),
  deed(calls.returning, ['return'], returning),
  deed(calls.ask, ['ask'], ask),
  deed(calls.reply, ['reply'], reply, withFiles),
  deed(calls.add, ['add'], add, { ...withFiles, pace: addingPace }),
  on(calls.checkAnswer, checkAnswer),
  deed(calls.answer, ['answer'], answer, { asks: answeredFrom, after: remember }),
  deed(calls.sign, ['sign'], sign),
  deed(calls.withdraw, ['withdraw'], withdraw),
  on(calls.contact, contact),
])
