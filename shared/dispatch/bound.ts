// What a boundary decision binds is neither returned nor passed on, nor dispatched elsewhere: the sentence names the decision.
import type { Boundary } from '../catalogue/boundary'
import { type County, unitName } from '../county'
import { inWords } from '../notice/written'
import type { Request } from '../request/request'
import { type Refusal, refuseSaying } from '../ruling'

export type BoundFields = {
  /** The boundary decision that binds the unit which has it. */
  bound: Boundary | null
}

export type Bound = Request & BoundFields

export const boundRefusal = ({ _id, at, unit }: Boundary, county: County): Refusal =>
  refuseSaying(
    'bound-by-decision',
    `${inWords(at)} 的职责认定（${_id}）已定由${unitName(county, unit) ?? unit}办理，不能退回或转办。确有新情况的，请联系速来办中心重新认定。`,
  )
