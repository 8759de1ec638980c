// What a boundary decision binds is neither returned nor passed on: the sentence names the decision.
import type { Boundary } from '../joint/joint'
import { written } from '../notice/written'
import type { County } from '../county'
import { type Refusal, refuseSaying } from '../ruling'

export const boundRefusal = ({ _id, at, unit }: Boundary, county: County): Refusal =>
  refuseSaying(
    'bound-by-decision',
    `${written(at)} 的职责认定（${_id}）已定由${county.units.get(unit)?.name ?? unit}办理，不能退回或转办。确有新情况的，请联系速来办中心重新认定。`,
  )
