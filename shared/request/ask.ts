// The handler asks the reporter for more: the answer clock stands still until the reply, or until waiting ends.
import type { County } from '../county'
import type { Refusal } from '../ruling'
import type { Ruled } from './aspect'
import { pause } from './clocks'
import { askedInVain, mostInVain } from './questions'
import { refuse } from './refusals'
import type { Actor, Request } from './request'

export function ask(
  request: Request,
  county: County,
  { question, by }: { question: string; by: Actor },
  now: number,
): Ruled<Request> | Refusal {
  if (!question) return refuse('needs-question', 'question')
  if (askedInVain(request) >= mostInVain.of(county)) return refuse('asked-in-vain')
  const paused = pause(request, county.calendar, now, question)
  return {
    ok: true,
    deed: 'ask',
    said: { text: question },
    set: { handler: by.person, ...paused },
    tell: [
      {
        event: 'asked',
        to: request.reporter.person,
        template: 'asked',
        limit: 'until',
      },
    ],
  }
}
