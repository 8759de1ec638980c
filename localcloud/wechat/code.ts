// A picture in the place of a mini-program code: a PNG whose pattern follows from what it leads to. It cannot be scanned.
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

const modules = 25

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let i = 0; i < 8; i++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(body.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

function pattern(text: string): boolean[] {
  const bits: boolean[] = []
  for (let round = 0; bits.length < modules * modules; round++) {
    for (const byte of createHash('sha256').update(`${round}${text}`).digest())
      for (let i = 0; i < 8; i++) bits.push(((byte >> i) & 1) === 1)
  }
  return bits
}

/** A square PNG for a text, so many pixels wide. */
export function drawCode(text: string, width: number): Buffer {
  const bits = pattern(text)
  const size = Math.ceil(width / (modules + 4))
  const row = (y: number) => {
    const line = Buffer.alloc(width + 1, 255)
    line[0] = 0
    const my = Math.floor(y / size) - 2
    for (let x = 0; x < width; x++) {
      const mx = Math.floor(x / size) - 2
      if (mx >= 0 && my >= 0 && mx < modules && my < modules && bits[my * modules + mx]) line[x + 1] = 0
    }
    return line
  }
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(width, 4)
  const pixels = deflateSync(Buffer.concat(Array.from({ length: width }, (_, y) => row(y))))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}
