// Requests wake: their clocks remind, their waiting ends, their cases go on. What capabilities do beside them are errands.
import { amend, type Whole, wake } from '@shared/aspects'
import { system } from '@shared/request/request'
import type { Errand, Sleeper } from '../kit/sleeper'
import { requests } from './requests'

export const requestSleeper = (
  before: Sleeper<Whole>['before'],
  errands: readonly Errand<Whole>[],
): Sleeper<Whole> => ({
  store: requests,
  called: '诉求',
  before,
  wake: (request, { county, now }) => wake(request, { by: system, county, now }),
  amend,
  errands,
})
