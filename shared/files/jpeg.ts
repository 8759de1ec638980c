import { ascii, big, joined } from './pieces'

const [soi, eoi, sos] = [0xd8, 0xd9, 0xda]

/** JFIF's own, a colour profile, and Adobe's word on how colours are kept: without them the picture looks otherwise. */
const stays = (marker: number, bytes: Uint8Array, at: number): boolean => {
  if (marker === 0xe0) return ascii(bytes, at + 4, 4) === 'JFIF'
  if (marker === 0xe2) return ascii(bytes, at + 4, 11) === 'ICC_PROFILE'
  if (marker === 0xee) return ascii(bytes, at + 4, 5) === 'Adobe'
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe
}

/** Exif with one entry: which way is up. */
const upright = (orientation: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34],
    ...[...'Exif\0\0MM\0*'].map(letter => letter.charCodeAt(0)),
    ...[0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ])

/** 2 to 8 where the picture must be turned, else 1. Source: Exif tag 0x0112, in the first directory of its TIFF. */
function orientationOf(exif: Uint8Array): number {
  const tiff = exif.subarray(10)
  const small = ascii(tiff, 0, 2) === 'II'
  const number = (at: number, length: number) =>
    small ? big(tiff.slice(at, at + length).reverse(), 0, length) : big(tiff, at, length)
  const first = number(4, 4)
  for (let i = 0; i < Math.min(number(first, 2), 64); i++) {
    const entry = first + 2 + i * 12
    if (number(entry, 2) === 0x0112) return number(entry + 8, 2)
  }
  return 1
}

/** Where the compressed picture ends: the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length - 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at++
  }
  return bytes.length
}

type Segment = { marker: number; from: number; end: number }

/** Null where the file is broken. The compressed picture belongs to the segment that begins it. */
function segmentAt(bytes: Uint8Array, from: number): Segment | null {
  const marker = bytes[from + 1] ?? 0
  if (bytes[from] !== 0xff || marker === soi) return null
  if (marker === eoi) return { marker, from, end: from + 2 }
  const length = big(bytes, from + 2, 2)
  const segment = from + 2 + length
  const end = marker === sos ? endOfScan(bytes, segment) : segment
  return length < 2 || end > bytes.length ? null : { marker, from, end }
}

/** What stays of one segment: all, nothing, or of Exif which way is up. */
function keptOf(bytes: Uint8Array, { marker, from, end }: Segment): Uint8Array[] {
  if (stays(marker, bytes, from)) return [bytes.subarray(from, end)]
  if (marker !== 0xe1 || ascii(bytes, from + 4, 4) !== 'Exif') return []
  const orientation = orientationOf(bytes.subarray(from, end))
  return orientation >= 2 && orientation <= 8 ? [upright(orientation)] : []
}

/** Also without what phones hang behind the picture: a short film, a second picture. What was cut short shows what arrived. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = []
  let begun = false
  for (let at = 2; at < bytes.length; ) {
    const segment = segmentAt(bytes, at)
    if (!segment) return null
    if (segment.marker === eoi) break
    kept.push(...keptOf(bytes, segment))
    begun ||= segment.marker === sos
    at = segment.end
  }
  return begun ? joined([Uint8Array.from([0xff, soi]), ...kept, Uint8Array.from([0xff, eoi])]) : null
}
