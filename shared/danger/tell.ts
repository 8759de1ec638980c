// Who hears of a danger, whatever hour it is: the centre, and who has the matter in hand.
import type { Telling } from '../request/aspect'
import type { Request } from '../request/request'

export const tellDanger = ({ handler }: Pick<Request, 'handler'>, centre: string | null): Telling[] =>
  [...new Set([centre, handler])].map(to => ({
    event: 'danger',
    to,
    template: 'danger',
    facts: { status: '危险情况' },
  }))
