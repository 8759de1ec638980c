import { ascii, joined } from './pieces'

const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Behind the last of a row of sub-blocks; past the end where they do not close. */
function behindBlocks(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at]) at += (bytes[at] ?? 0) + 1
  return at + 1
}

const endOf = (bytes: Uint8Array, at: number): number =>
  bytes[at] === 0x2c ? behindBlocks(bytes, at + 10 + tableSize(bytes[at + 9] ?? 0) + 1) : behindBlocks(bytes, at + 2)

/** Pictures and their timing stay, and how often they are repeated; comments, plain text and other applications' words go. */
const stays = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x2c || bytes[at + 1] === 0xf9 || (bytes[at + 1] === 0xff && ascii(bytes, at + 3, 11) === 'NETSCAPE2.0')

export function cleanGif(bytes: Uint8Array): Uint8Array | null {
  let at = 13 + tableSize(bytes[10] ?? 0)
  const kept = [bytes.subarray(0, at)]
  while (at < bytes.length) {
    if (bytes[at] === 0x3b) return joined([...kept, bytes.subarray(at, at + 1)])
    if (bytes[at] !== 0x2c && bytes[at] !== 0x21) return null
    const end = endOf(bytes, at)
    if (end > bytes.length) return null
    if (stays(bytes, at)) kept.push(bytes.subarray(at, end))
    at = end
  }
  return null
}
