// Photos, videos and voice in cloud storage. Their names are made of chance, so that knowing one is having been given it.
import { randomBytes } from 'node:crypto'
import type { FileRef } from '@shared/request/request'
import { allow, type Ruling, refuse } from '@shared/ruling'
import { cloud } from './cloud'

/** requests/202611/<32 hex>.jpg */
const named = /\/requests\/\d{6}\/[0-9a-f]{32}\.[a-z0-9]{2,4}$/

const largest = 10 * 1024 * 1024

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

/** Refuses files that are not ours, not there, or over 10 MB. */
export async function checkFiles(files: readonly FileRef[], field = 'files'): Promise<Ruling<null>> {
  if (files.length === 0) return allow(null)
  if (!files.every(({ id }) => named.test(id))) return refuse('file-not-yours', field)
  const addresses = await addressesOf(files.map(({ id }) => id))
  const sizes = await Promise.all(files.map(({ id }) => sizeAt(addresses.get(id))))
  if (sizes.includes(null)) return refuse('file-not-yours', field)
  return sizes.some(size => (size ?? 0) > largest) ? refuse('file-too-large', field) : allow(null)
}

async function sizeAt(address: string | undefined): Promise<number | null> {
  if (!address) return null
  const reply = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) })
  return reply.ok ? Number(reply.headers.get('content-length')) : null
}

/** Where the browser may put one file. @param month '202611' */
export async function placeForFile(
  month: string,
  extension: string,
): Promise<{ id: string; url: string; headers: Record<string, string> }> {
  const cloudPath = `requests/${month}/${randomBytes(16).toString('hex')}.${extension.toLowerCase()}`
  const { data } = await cloud().getUploadMetadata({ cloudPath })
  return {
    id: data.fileId,
    url: data.url,
    headers: {
      Signature: data.authorization,
      authorization: data.authorization,
      'x-cos-security-token': data.token,
      'x-cos-meta-fileid': data.cosFileId,
      key: encodeURIComponent(cloudPath),
    },
  }
}
