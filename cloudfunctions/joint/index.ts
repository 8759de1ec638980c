// What several units do together on one matter.
import * as calls from '@shared/joint/calls'
import { meet } from '@shared/joint/meet'
import { minute } from '@shared/joint/minute'
import { excuse, report } from '@shared/joint/report'
import { explain, finish } from '@shared/joint/share'
import { whistle } from '@shared/joint/whistle'
import { on, serve } from '../kit/serve'
import { deed } from '../request/requests'
import { list } from './list'

export const main = serve([
  on(calls.list, list),
  deed(calls.whistle, ['whistle'], whistle),
  deed(calls.report, ['report'], report),
  deed(calls.excuse, ['excuse'], excuse),
  deed(calls.meet, ['meet'], meet),
  deed(calls.minute, ['minute'], minute),
  deed(calls.finish, ['finish'], finish),
  deed(calls.explain, ['explain'], explain),
])
