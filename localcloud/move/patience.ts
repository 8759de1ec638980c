// CloudBase says "later" in many ways, and lines break: both are waited for. What it refuses for good is said at once.

/** What CloudBase and Tencent Cloud's API say of pace, time and themselves. */
const laterWords =
  /RATE_?LIMIT|REQUEST_?LIMIT|LIMIT_?EXCEEDED|TIME_?OUT|TIMED_?OUT|SYS_ERR|SERVICE_UNAVAILABLE|InternalError|-50100[34]|^429\b|^5\d\d\b/i

/** What Node says of a line. */
const brokenLine =
  /\b(ECONN\w+|E\w*TIMEDOUT|EPIPE|EAI_AGAIN|ENOTFOUND|ENETUNREACH)\b|socket hang up|fetch failed|aborted/

const tries = 10
const firstPause = 200
const longestPause = 20_000

/** A line that is silent for so long is given up and tried anew. */
const longest = 60_000

const sleep = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Whether it is worth another try: over the pace, out of time, or a broken line. */
export function comesLater(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string | number; message?: string }
  const said = [String(code), message]
  return error instanceof SyntaxError || said.some(text => laterWords.test(text) || brokenLine.test(text))
}

function within<T>(work: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    clock = setTimeout(() => reject(new Error('TIMEOUT: no answer')), longest)
  })
  return Promise.race([work, silence]).finally(() => clearTimeout(clock))
}

/**
 * Tries until it is done, with growing pauses, for about a minute. What it does may be done twice: an answer can be lost
 * after the work was done.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await within(work())
    } catch (error) {
      if (tried === tries || !comesLater(error)) throw error
      await sleep(Math.min(longestPause, firstPause * 2 ** (tried - 1)) * (0.5 + Math.random() / 2))
    }
  }
}

/** Works off what comes, so many at a time. */
export async function sideBySide<T>(items: Iterable<T>, atOnce: number, work: (item: T) => Promise<void>) {
  const next = items[Symbol.iterator]()
  const lane = async () => {
    for (let one = next.next(); !one.done; one = next.next()) await work(one.value)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}
