// Draws the tab bar's icons: 81 × 81 PNG, the size WeChat asks for. Run again after changing a shape: node client/config/tab-icons.mjs
import { writeFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

const size = 81
const stroke = 5.2
const colours = { '': [0x7d, 0x8c, 0x89], '-on': [0x12, 0x8a, 0x88] }

/** Each shape is a list of lines (points joined) and circles. */
const shapes = {
  home: {
    lines: [
      [
        [13, 38],
        [40.5, 14],
        [68, 38],
      ],
      [
        [20, 33],
        [20, 66],
        [61, 66],
        [61, 33],
      ],
      [
        [40.5, 66],
        [40.5, 50],
      ],
    ],
    circles: [],
  },
  matters: {
    lines: [
      [
        [20, 13],
        [61, 13],
        [61, 68],
        [20, 68],
        [20, 13],
      ],
      [
        [31, 29],
        [50, 29],
      ],
      [
        [31, 41],
        [50, 41],
      ],
      [
        [31, 53],
        [42, 53],
      ],
    ],
    circles: [],
  },
  inbox: {
    lines: [
      [
        [13, 17],
        [68, 17],
        [68, 56],
        [44, 56],
        [30, 68],
        [30, 56],
        [13, 56],
        [13, 17],
      ],
      [
        [29, 36.5],
        [52, 36.5],
      ],
    ],
    circles: [],
  },
  me: {
    lines: [
      [
        [14, 68],
        [17, 57],
        [25, 50],
        [35, 47],
        [46, 47],
        [56, 50],
        [64, 57],
        [67, 68],
      ],
    ],
    circles: [[40.5, 26, 12.5]],
  },
}

const clamp = x => Math.min(1, Math.max(0, x))

function toSegment(x, y, [ax, ay], [bx, by]) {
  const t = clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2))
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
}

function cover({ lines, circles }, x, y) {
  let near = Infinity
  for (const line of lines)
    for (let i = 1; i < line.length; i++) near = Math.min(near, toSegment(x, y, line[i - 1], line[i]))
  for (const [cx, cy, r] of circles) near = Math.min(near, Math.abs(Math.hypot(x - cx, y - cy) - r))
  return clamp(0.5 + stroke / 2 - near)
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = bytes => (bytes.reduce((c, b) => crcTable[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc(body), body.length + 4)
  return out
}

/** One colour with an alpha of 16 steps: a palette image, so that an icon stays under 1 KB. */
function png(shape, colour) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([4, 3, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, y) => {
    const row = Buffer.alloc(1 + Math.ceil(size / 2))
    for (let x = 0; x < size; x++)
      row[1 + (x >> 1)] |= Math.round(cover(shape, x + 0.5, y + 0.5) * 15) << (x & 1 ? 0 : 4)
    return row
  })
  const palette = Buffer.from(Array.from({ length: 16 }, () => colour).flat())
  const alpha = Buffer.from(Array.from({ length: 16 }, (_, i) => i * 17))
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('tRNS', alpha),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

for (const [name, shape] of Object.entries(shapes))
  for (const [suffix, colour] of Object.entries(colours))
    writeFileSync(new URL(`../src/assets/tab-${name}${suffix}.png`, import.meta.url), png(shape, colour))
