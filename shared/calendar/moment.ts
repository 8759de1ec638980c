// Local times of China as people write them, for tests and examples.

/** Epoch milliseconds of “2026-02-13 10:00” in China. */
export const moment = (text: string): number => {
  const at = Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
  if (Number.isNaN(at)) throw new RangeError(`not a local time: ${text}`)
  return at
}

/** A moment as “2026-02-13 10:00” in China. */
export const said = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
