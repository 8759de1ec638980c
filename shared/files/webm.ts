import { big } from './pieces'

const [segment, info, tags, attachments] = [0x18538067, 0x1549a966, 0x1254c367, 0x1941a469]
const voidId = 0xec

/** How long the number is that begins with this byte: Matroska writes its length in leading zeros. */
const lengthOf = (first: number): number => Math.clz32(first) - 23

type Element = { id: number; from: number; body: number; end: number }

/** A live recording does not know how long it is: then it reaches to the end. */
function elementAt(bytes: Uint8Array, at: number, until: number): Element | null {
  const idLength = lengthOf(bytes[at] ?? 0)
  const sizeAt = at + idLength
  const sizeLength = lengthOf(bytes[sizeAt] ?? 0)
  if (idLength > 4 || sizeLength > 8) return null
  // The mark of its length is taken off first: eight bytes with it are more than a number holds.
  const high = (bytes[sizeAt] ?? 0) & (0xff >> sizeLength)
  const written = high * 256 ** (sizeLength - 1) + big(bytes, sizeAt + 1, sizeLength - 1)
  const unknown = written >= 2 ** (7 * sizeLength) - 1
  const body = sizeAt + sizeLength
  const end = unknown ? until : body + written
  return end > until ? null : { id: big(bytes, at, idLength), from: at, body, end }
}

/** Void of the same length: an id of one byte, and a length of as many bytes as it takes. */
function empty(bytes: Uint8Array, { from, end }: Element): void {
  const length = end - from - 9
  bytes.fill(0, from, end)
  bytes[from] = voidId
  bytes[from + 1] = 0x01
  for (let i = 0; i < 7; i++) bytes[from + 8 - i] = Math.floor(length / 256 ** i) % 256
}

/** Title, date and the programs that wrote it. */
const said = new Set([0x7ba9, 0x4461, 0x4d80, 0x5741])

function walk(bytes: Uint8Array, from: number, until: number): void {
  for (let at = from; at < until; ) {
    const element = elementAt(bytes, at, until)
    if (!element) return
    if (element.id === segment || element.id === info) walk(bytes, element.body, element.end)
    else if ((element.id === tags || element.id === attachments) && element.end - element.from > 9)
      empty(bytes, element)
    else if (said.has(element.id)) bytes.fill(element.id === 0x4461 ? 0 : 0x20, element.body, element.end)
    at = element.end
  }
}

export function cleanWebm(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  walk(copy, 0, copy.length)
  return copy
}
