// Cases: one matter that several people brought.
import * as calls from '@shared/case/calls'
import { join } from '@shared/case/join'
import { part } from '@shared/case/part'
import { on, serve } from '../kit/serve'
import { deed } from '../request/requests'
import { liveLead } from './bring-along'
import { caseOf } from './of'

export const main = serve([
  on(calls.caseOf, caseOf),
  deed(calls.join, ['join'], join, { beside: ({ lead }) => lead, standing: liveLead }),
  deed(calls.part, ['part'], part),
])
