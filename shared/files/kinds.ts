// What a file is by its first bytes, whatever its name says: what every browser and phone can show, and what it may be sent as.

export type FileKind = 'photo' | 'video' | 'voice'

export type Format = 'jpg' | 'png' | 'gif' | 'webp' | 'mp4' | 'webm' | 'mp3' | 'aac' | 'wav' | 'amr' | 'heic'

const text = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

/** Brands of ISO base media files that hold a still picture: HEIC, HEIF and AVIF are not shown everywhere. */
const pictures = /^(?:heic|heix|heim|heis|hevc|hevx|mif1|msf1|avif|avis)$/

const signs: readonly (readonly [Format, (bytes: Uint8Array) => boolean])[] = [
  ['jpg', bytes => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff],
  ['png', bytes => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['gif', bytes => /^GIF8[79]a$/.test(text(bytes, 0, 6))],
  ['webp', bytes => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP'],
  ['wav', bytes => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WAVE'],
  ['heic', bytes => text(bytes, 4, 4) === 'ftyp' && pictures.test(text(bytes, 8, 4))],
  ['mp4', bytes => text(bytes, 4, 4) === 'ftyp'],
  ['webm', bytes => text(bytes, 0, 4) === '\x1a\x45\xdf\xa3'],
  ['amr', bytes => text(bytes, 0, 5) === '#!AMR'],
  ['mp3', bytes => text(bytes, 0, 3) === 'ID3'],
  ['aac', bytes => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0],
  ['mp3', bytes => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0],
]

/** Null for what is none of these. */
export const formatOf = (bytes: Uint8Array): Format | null => signs.find(([, sign]) => sign(bytes))?.[0] ?? null

/** Sound may come in a container that could hold a picture as well. */
const sentAs: Record<FileKind, readonly Format[]> = {
  photo: ['jpg', 'png', 'gif', 'webp'],
  video: ['mp4', 'webm'],
  voice: ['mp3', 'aac', 'wav', 'amr', 'mp4', 'webm'],
}

export const fits = (format: Format, kind: FileKind): boolean => sentAs[kind].includes(format)
