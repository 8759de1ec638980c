import { ascii, big } from './pieces'

/** Boxes that hold others. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'moof', 'traf', 'edts', 'dinf'])

/** Words beside the film: place, device, names, and pictures of it. */
const told = new Set(['udta', 'meta', 'uuid', 'skip', 'free', 'cprt'])

/** Times of making and changing stand in these, after version and flags. */
const timed: Record<string, true> = { mvhd: true, tkhd: true, mdhd: true }

type Box = { name: string; from: number; body: number; end: number }

function boxAt(bytes: Uint8Array, at: number, until: number): Box | null {
  const short = big(bytes, at, 4)
  const head = short === 1 ? 16 : 8
  const size = short === 1 ? big(bytes, at + 8, 8) : short || until - at
  return size < head || at + size > until
    ? null
    : { name: ascii(bytes, at + 4, 4), from: at, body: at + head, end: at + size }
}

/** What goes becomes free space: offsets into the film stay right. */
function empty(bytes: Uint8Array, { from, body, end }: Box): void {
  bytes.set([0x66, 0x72, 0x65, 0x65], from + 4)
  bytes.fill(0, body, end)
}

function walk(bytes: Uint8Array, from: number, until: number): boolean {
  for (let at = from; at + 8 <= until; ) {
    const box = boxAt(bytes, at, until)
    if (!box) return false
    if (told.has(box.name)) empty(bytes, box)
    else if (timed[box.name]) bytes.fill(0, box.body + 4, box.body + 4 + (bytes[box.body] === 1 ? 16 : 8))
    else if (holders.has(box.name) && !walk(bytes, box.body, box.end)) return false
    at = box.end
  }
  return true
}

export function cleanMp4(bytes: Uint8Array): Uint8Array | null {
  const copy = bytes.slice()
  return walk(copy, 0, copy.length) ? copy : null
}
