// How fast one person may do a thing that costs others work. Slowed with a clear word, never stopped for good.

/** At most `times` within `within` milliseconds. */
export type Pace = { name: string; limits: { times: number; within: number }[] }

const minute = 60_000

/** Filing: ten in ten minutes, forty in a day. A person in need files one or two; a form gone wild files hundreds. */
export const filingPace: Pace = {
  name: 'filing',
  limits: [
    { times: 10, within: 10 * minute },
    { times: 40, within: 24 * 60 * minute },
  ],
}

/** Putting up files: nine a filing, so ninety for ten filings. */
export const attachPace: Pace = {
  name: 'attaching',
  limits: [
    { times: 90, within: 10 * minute },
    { times: 300, within: 24 * 60 * minute },
  ],
}

/** Adding to a matter: each tells the handler. */
export const addingPace: Pace = { name: 'adding', limits: [{ times: 10, within: 10 * minute }] }

/** One-time codes to a phone: each is an SMS that somebody receives and the county pays for. */
export const codePace: Pace = {
  name: 'code',
  limits: [
    { times: 1, within: minute },
    { times: 5, within: 60 * minute },
    { times: 10, within: 24 * 60 * minute },
  ],
}

/** The same from all addresses together: who asks for another's phone from one place cannot use up what its owner may ask. */
export const phonePace: Pace = {
  name: 'phone',
  limits: [
    { times: 1, within: minute },
    { times: 10, within: 60 * minute },
    { times: 20, within: 24 * 60 * minute },
  ],
}

/** Codes asked for from one address within an hour: a service hall or a village behind one address, not 600 phones in a row. */
export const codesFromAddress = 60

/** Tracking codes tried, to bring in what was filed in a browser. */
export const claimPace: Pace = { name: 'claim', limits: [{ times: 5, within: 24 * 60 * minute }] }

/** How many moments must be kept to judge a pace. */
export const kept = ({ limits }: Pace): number => Math.max(...limits.map(({ times }) => times)) + 1

/** `moments` includes the present one. Those that lie ahead, after a clock was put back, keep nobody waiting. */
export const tooFast = ({ limits }: Pace, moments: readonly number[], now: number): boolean =>
  limits.some(
    ({ times, within }) => moments.filter(moment => moment > now - within && moment <= now + minute).length > times,
  )
