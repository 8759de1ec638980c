// Files of the matters of standing.txt: put up as a device does, with what a telephone writes beside a picture, and known again by their
// names.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as calls from '@shared/request/calls'
import type { FileRef } from '@shared/request/request'
import type { Player } from '../product/stage'

const fixture = (name: string) => readFileSync(join(__dirname, '../../shared/files/fixtures', name))

/** Each says SECRET beside its picture or sound, and where it was taken. */
const taken = [
  { name: 'a.jpg', kind: 'photo' },
  { name: 'a.mp4', kind: 'video' },
  { name: 'a.mp3', kind: 'voice' },
] as const

const hidden = taken.map(({ name, kind }) => ({ name, kind, body: fixture(name) }))

export type PutUp = { files: FileRef[]; names: string[]; drawer: string }

/** @returns what is filed; the names that it had when it was put up, and the drawer, which is its owner's */
export async function putUp(who: Player): Promise<PutUp> {
  const places = await Promise.all(
    hidden.map(async ({ name, kind, body }) => {
      const place = await who.does(calls.attach, { name, size: body.length })
      await fetch(place.url, { method: 'PUT', headers: place.headers, body: new Uint8Array(body) })
      return { id: place.id, kind }
    }),
  )
  const parts = places.map(({ id }) => id.split('/').slice(-2) as [string, string])
  return { files: places, names: parts.map(([, file]) => nameIn(file)), drawer: parts[0]?.[0] ?? '' }
}

/** 32 hex letters, wherever it stands. */
export const nameIn = (address: string): string => /[0-9a-f]{32}/.exec(address)?.[0] ?? ''

/** Every address of a file in an answer. */
export const addressesIn = (text: string): string[] => text.match(/https?:[^"\\\s]*\/files\/[^"\\\s]*/g) ?? []

/** What stands beside the picture. */
export const tellsMore = (bytes: string): boolean => /SECRET|34\.5678/.test(bytes)
