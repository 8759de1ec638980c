// What ratings add to a request: the deed, and what follows where nothing was solved. The rating itself stands with its answer.
import { arrow, aspectOf } from '../request/aspect'
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
        arrow('closed', 'closed', reporter, 'a late rating of an unrated answer still counts'),
        arrow('closed', 'dispatched', reporter, 'who reads the answer late may still say that nothing was solved'),
      ],
      offered: (request, { caller, now }) => rateable(request, caller.persons[0], now).ok,
    },
  },
  templates,
  holds: { answered: ({ rounds }) => rounds.at(-1)?.rating === null },
})
