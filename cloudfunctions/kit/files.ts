// Photos, videos and voice in cloud storage. What a person puts up lies in a drawer of their own; what is filed is a copy of it that the
// cloud has made: without what it tells beside its picture, under a name made of chance that nobody can write to.
import { randomBytes } from 'node:crypto'
import { clean } from '@shared/files/clean'
import { type Format, fits, formatOf } from '@shared/files/kinds'
import type { FileRef } from '@shared/request/request'
import { allow, type Refusal, type Ruling, refuse } from '@shared/ruling'
import { cloud } from './cloud'
import { keyedHash } from './secrets'

const largest = 10 * 1024 * 1024

/** Nobody learns from it whose drawer it is. */
const drawerOf = (person: string): string =>
  Buffer.from(keyedHash(`drawer:${person}`), 'base64url')
    .toString('hex')
    .slice(0, 24)

/** uploads/202611/<drawer>/<32 hex>.jpg, of one environment. */
const uploaded = /^(cloud:\/\/[^/]+\/)uploads\/(\d{6})\/([0-9a-f]{24})\/[0-9a-f]{32}\.[a-z0-9]{2,4}$/

/** Addresses that open for two hours; files that are gone are left out. One call for all. */
export async function addressesOf(ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { fileList } = await cloud().getTempFileURL({
    fileList: [...new Set(ids)].map(fileID => ({ fileID, maxAge: 7200 })),
  })
  return new Map(
    fileList
      .filter(({ code }: { code: string }) => code === 'SUCCESS')
      .map(({ fileID, tempFileURL }: { fileID: string; tempFileURL: string }) => [fileID, tempFileURL]),
  )
}

/**
 * The files as they are filed. Once or ten times, it leads to the same names: a tap that is sent again finds its copies.
 *
 * Refuses files that somebody else put up, that are not there, empty, over 10 MB, or nothing that everybody can open.
 */
export async function keepFiles(
  files: readonly FileRef[],
  person: string,
  field = 'files',
): Promise<Ruling<FileRef[]>> {
  if (files.length === 0) return allow([])
  const drawer = drawerOf(person)
  if (!files.every(({ id }) => uploaded.exec(id)?.[3] === drawer)) return refuse('file-not-yours', field)
  const addresses = await addressesOf(files.map(({ id }) => id))
  const kept = await Promise.all(files.map(file => keep(file, addresses.get(file.id), field)))
  const refused = kept.find(ruling => !ruling.ok) as Refusal | undefined
  if (refused) return refused
  await cloud().deleteFile({ fileList: [...addresses.keys()] })
  return allow(kept.flatMap(ruling => (ruling.ok ? [ruling.value] : [])))
}

/** requests/202611/<32 hex>.jpg: always the same of one upload. */
function keptPath(id: string, format: Format): string {
  const month = uploaded.exec(id)?.[2] ?? ''
  const name = Buffer.from(keyedHash(`kept:${id}`), 'base64url')
    .toString('hex')
    .slice(0, 32)
  return `requests/${month}/${name}.${format}`
}

async function keep(file: FileRef, address: string | undefined, field: string): Promise<Ruling<FileRef>> {
  const bytes = address ? await bytesAt(address) : null
  if (!bytes) return keptBefore(file, field)
  if (bytes.length === 0) return refuse('file-empty', field)
  if (bytes.length > largest) return refuse('file-too-large', field)
  const format = formatOf(bytes)
  if (!format || !fits(format, file.kind)) return refuse(format === 'heic' ? 'file-heic' : 'file-format', field)
  const cleaned = clean(bytes, format)
  if (!cleaned) return refuse('file-format', field)
  return allow({ ...file, id: await putUp(keptPath(file.id, format), cleaned) })
}

/** @returns its id. @throws when the storage did not take it */
async function putUp(path: string, bytes: Uint8Array): Promise<string> {
  const { id, url, headers } = await placeAt(path)
  const reply = await fetch(url, {
    method: 'PUT',
    headers,
    body: Buffer.from(bytes),
    signal: AbortSignal.timeout(15_000),
  })
  if (!reply.ok) throw new Error(`The storage answered ${reply.status}`)
  return id
}

/** The copy that an earlier try has made. */
async function keptBefore(file: FileRef, field: string): Promise<Ruling<FileRef>> {
  const prefix = uploaded.exec(file.id)?.[1] ?? ''
  const formats: Format[] = ['jpg', 'png', 'gif', 'webp', 'mp4', 'webm', 'mp3', 'aac', 'wav', 'amr']
  const possible = formats.filter(format => fits(format, file.kind)).map(format => prefix + keptPath(file.id, format))
  const [id] = (await addressesOf(possible)).keys()
  return id ? allow({ ...file, id }) : refuse('file-not-yours', field)
}

/** Null when it is gone; not read further than a file may be large. */
async function bytesAt(address: string): Promise<Uint8Array | null> {
  const reply = await fetch(address, { signal: AbortSignal.timeout(15_000), headers: { range: `bytes=0-${largest}` } })
  if (reply.status === 416) return new Uint8Array()
  return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : null
}

export type Place = { id: string; path: string; url: string; headers: Record<string, string> }

/** Where a person may put one file, once: in WeChat by its path, in a browser by its address. @param month '202611' */
export function placeForFile(month: string, extension: string, person: string): Promise<Place> {
  const name = randomBytes(16).toString('hex')
  return placeAt(`uploads/${month}/${drawerOf(person)}/${name}.${extension.toLowerCase()}`)
}

/** A grant to PUT one file, with the headers that the SDK's own upload sends. */
async function placeAt(path: string): Promise<Place> {
  const { data } = await cloud().getUploadMetadata({ cloudPath: path })
  return {
    id: data.fileId,
    path,
    url: data.url,
    headers: {
      Signature: data.authorization,
      authorization: data.authorization,
      'x-cos-security-token': data.token,
      'x-cos-meta-fileid': data.cosFileId,
      key: encodeURIComponent(path),
    },
  }
}
