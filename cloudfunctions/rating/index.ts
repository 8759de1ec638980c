// The reporter's grades; dissatisfied starts the next round.
import * as calls from '@shared/rating/calls'
import { rate } from '@shared/rating/rate'
import { serve } from '../kit/serve'
import { deed } from '../request/requests'

export const main = serve([deed(calls.rate, ['rate'], rate)])
