// The tracking code of a request: rq-261121-7KQFJ. Sortable by day, short enough to read out, its last character a check.

/** No 0, 1, I, O: they are misread on paper and over the phone. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * @param day 'YYYY-MM-DD'
 * @param entropy bytes of chance, one a character
 * @example codeOf('2026-11-21', bytes) // 'rq-261121-7KQFJ'
 */
export function codeOf(day: string, entropy: Uint8Array): string {
  const body = `${day.slice(2).replaceAll('-', '')}-${[...entropy].map(byte => letters[byte % 32]).join('')}`
  return `rq-${body}${checkOf(body)}`
}

/** True for a code without a slip of the pen: one wrong character, or two neighbours swapped, is noticed. */
export function isCode(code: string): boolean {
  const body = /^rq-(\d{6}-[2-9A-HJ-NP-Z]{4,8})([2-9A-HJ-NP-Z])$/.exec(code)
  return body !== null && checkOf(body[1] ?? '') === body[2]
}

/** Odd weights modulo 32 notice each single slip; unequal neighbours notice a swap unless the two differ by 16. */
function checkOf(body: string): string {
  let sum = 0
  for (const [place, letter] of [...body.replace('-', '')].entries()) {
    const value = letters.includes(letter) ? letters.indexOf(letter) : Number(letter)
    sum += value * (2 * place + 1)
  }
  return letters[sum % 32] ?? '2'
}
