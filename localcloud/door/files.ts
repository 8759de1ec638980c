// Uploads and downloads through signed addresses. What was uploaded is shown or saved, never run.

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname } from 'node:path'
import { pipeline, Transform } from 'node:stream'
import { Refusal } from '../database/refusal'
import type { Files } from '../files/files'
import { end, HttpError } from './answer'

const largestUpload = 12 * 1024 * 1024

/** What a browser may show by itself; all else is saved under its name. */
const shown: Record<string, string | undefined> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.heic': 'image/heic',
  '.mp4': 'video/mp4',
  '.mov': 'video/quicktime',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.wav': 'audio/wav',
  '.pdf': 'application/pdf',
}

/** Uploads fail as the object storage fails: in XML, which the SDK reads. */
function failUpload(response: ServerResponse, status: number, code: string, message: string): void {
  const id = randomUUID()
  const text = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`
  end(response, status, { 'content-type': 'application/xml', connection: 'close' }, text)
}

function bounded(limit: number): Transform {
  let size = 0
  return new Transform({
    transform(part: Buffer, _encoding, done) {
      size += part.length
      done(size > limit ? new HttpError(413, 'too large') : null, part)
    },
  })
}

/** The part asked for by `Range: bytes=a-b`, or undefined for the whole. */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || (from === '' && to === '')) return undefined
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start > last) throw new HttpError(416, 'there is no such part')
  return { start, end: last }
}

function headersOf(path: string): Record<string, string> {
  const type = shown[extname(path).toLowerCase()]
  const name = encodeURIComponent(path.split('/').pop() ?? '')
  return {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': `${type ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=600',
    'accept-ranges': 'bytes',
  }
}

/** Answers `/files/<cloud path>`: PUT stores, GET and HEAD give. */
export function openFileDoor(files: Files) {
  async function put(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [until = '', signature = ''] = String(request.headers.authorization ?? '').split('.')
    if (!files.allowed('put', path, Number(until), signature)) {
      request.resume()
      return failUpload(response, 403, 'SignatureDoesNotMatch', 'the upload was not granted, or its time is over')
    }
    if (!files.spend(signature, Number(until))) {
      request.resume()
      return failUpload(response, 409, 'FileAlreadyExists', 'this upload was made already')
    }
    if (Number(request.headers['content-length']) > largestUpload)
      return failUpload(response, 413, 'EntityTooLarge', 'a file may be 12 MB large')
    try {
      await files.store(
        path,
        pipeline(request, bounded(largestUpload), () => undefined),
      )
      end(response, 200, {}, '')
    } catch (error) {
      if (error instanceof HttpError) return failUpload(response, 413, 'EntityTooLarge', 'a file may be 12 MB large')
      if (error instanceof Refusal) return failUpload(response, 400, 'InvalidArgument', error.message)
      failUpload(response, 500, 'InternalError', 'the file could not be written')
    }
  }

  async function get(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    query: URLSearchParams,
  ): Promise<void> {
    if (!files.allowed('get', path, Number(query.get('until')), query.get('sign') ?? ''))
      throw new HttpError(403, 'the address has ended')
    const file = files.diskOf(path)
    const { size } = await stat(file).catch(() => {
      throw new HttpError(404, 'there is no such file')
    })
    const range = rangeOf(request.headers.range, size)
    const length = range ? range.end - range.start + 1 : size
    const part = range ? { 'content-range': `bytes ${range.start}-${range.end}/${size}` } : {}
    response.writeHead(range ? 206 : 200, { ...headersOf(path), ...part, 'content-length': length })
    if (request.method === 'HEAD' || length === 0) response.end()
    else pipeline(createReadStream(file, range), response, () => undefined)
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const path = decodeURIComponent(url.pathname.slice('/files/'.length))
    if (request.method === 'PUT') return put(request, response, path)
    if (request.method === 'GET' || request.method === 'HEAD') return get(request, response, path, url.searchParams)
    throw new HttpError(405, 'a file is put or got')
  }
}
