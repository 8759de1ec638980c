// The unit's head transfers a request 转办 after acceptance: it belongs elsewhere after all. The dispatcher has it again.
import type { County } from '../county'
import type { Ruled } from '../request/aspect'
import type { Request } from '../request/request'
import { backToDesk, type Returning } from '../request/return'
import type { Refusal } from '../ruling'

/** The first limit of the answer stays in sight. */
export const transfer = (request: Request, county: County, wish: Returning, now: number): Ruled<Request> | Refusal =>
  backToDesk(request, county, { ...wish, deed: 'transfer', status: '单位转办', told: '已转办' }, now)
