// What ratings add to a request: the deed, and what follows where nothing was solved. The rating itself stands with its answer.
import { arrow, aspectOf } from '../request/aspect'
import { selfOf } from '../request/standing'
import { rateable } from './rate'
import { templates } from './templates'

const reporter = ['reporter'] as const

export const rating = aspectOf<object>()({
  name: 'rating',
  empty: {},
  deeds: {
    rate: {
      seen: 'all',
      arrows: [
        arrow('answered', 'closed', reporter),
        arrow('answered', 'dispatched', reporter, 'dissatisfied: the next round starts by itself'),
        arrow('answered', 'returned', reporter, 'dissatisfied, and the unit that answered is no more'),
        arrow('closed', 'closed', reporter, 'a late rating of an unrated answer still counts'),
        arrow('closed', 'dispatched', reporter, 'who reads the answer late may still say that nothing was solved'),
        arrow('closed', 'returned', reporter, 'the same, and the unit that answered is no more'),
      ],
      offered: (request, { caller, now }) => rateable(request, selfOf(caller), now).ok,
    },
  },
  templates,
  holds: { answered: ({ rounds }) => rounds.at(-1)?.rating === null },
})
