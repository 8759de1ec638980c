// A file without what it tells beside its picture or sound: where and when it was taken, with which device, by whom, what was cut off.
// What is shown and heard stays bit by bit. Sources: ITU T.81 and Exif 3.0 (JPEG), PNG 3rd edition, GIF89a, RIFF container of WebP,
// ISO/IEC 14496-12, ID3v2.4, RFC 9559 (Matroska).
import { cleanGif } from './gif'
import { cleanJpeg } from './jpeg'
import type { Format } from './kinds'
import { cleanMp4 } from './mp4'
import { cleanPng } from './png'
import { cleanRiff } from './riff'
import { cleanMp3 } from './tags'
import { cleanWebm } from './webm'

/** @returns null for a file that is broken where it must be read */
export type Cleaner = (bytes: Uint8Array) => Uint8Array | null

const cleaners: Record<Format, Cleaner> = {
  jpg: cleanJpeg,
  png: cleanPng,
  gif: cleanGif,
  webp: cleanRiff,
  wav: cleanRiff,
  mp4: cleanMp4,
  webm: cleanWebm,
  mp3: cleanMp3,
  aac: cleanMp3,
  amr: bytes => bytes,
  heic: () => null,
}

export const clean = (bytes: Uint8Array, format: Format): Uint8Array | null => cleaners[format](bytes)
