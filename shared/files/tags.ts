import { ascii } from './pieces'

/** ID3v2 stands before the sound, its length in four times seven bits; ID3v1 in the last 128 bytes. */
function behindTags(bytes: Uint8Array): number {
  let at = 0
  while (ascii(bytes, at, 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((bytes[at + i] ?? 0) & 0x7f), 0)
    at += 10 + size + ((bytes[at + 5] ?? 0) & 0x10 ? 10 : 0)
  }
  return at
}

export function cleanMp3(bytes: Uint8Array): Uint8Array | null {
  const from = behindTags(bytes)
  const end = ascii(bytes, bytes.length - 128, 3) === 'TAG' ? bytes.length - 128 : bytes.length
  return from < end ? bytes.slice(from, end) : null
}
