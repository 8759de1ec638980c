// WebP and WAV are both RIFF.
import { ascii, joined, little } from './pieces'

const told = new Set(['EXIF', 'XMP ', 'LIST', 'id3 ', 'ID3 ', 'bext', 'iXML', '_PMX', 'cart', 'JUNK', 'DISP'])

/** The flags of what went, in the extended header of a WebP. */
function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice()
  copy[8] = (copy[8] ?? 0) & ~0x0c
  return copy
}

export function cleanRiff(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = ascii(bytes, at, 4)
    const size = little(bytes, at + 4)
    const end = Math.min(at + 8 + size + (size % 2), bytes.length)
    if (!told.has(name)) kept.push(name === 'VP8X' ? withoutFlags(bytes.subarray(at, end)) : bytes.subarray(at, end))
    at = end
  }
  if (kept.length === 0) return null
  const whole = joined([bytes.subarray(0, 12), ...kept])
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true)
  return whole
}
