// The few things every page of the door does with a request and an answer.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that is answered with a status and one sentence. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

/** Reads a body up to a number of bytes; more is refused with 413 as soon as it is known. */
export function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(new HttpError(413, `the body may be ${limit / 1024 / 1024} MB large`))
    if (Number(request.headers['content-length']) > limit) return tooLarge()
    const parts: Buffer[] = []
    let size = 0
    request.on('data', (part: Buffer) => {
      size += part.length
      if (size > limit) {
        request.removeAllListeners('data').resume()
        return tooLarge()
      }
      parts.push(part)
    })
    request.on('end', () => resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts)))
    const cut = () => reject(new HttpError(400, 'the request was cut off'))
    request.on('error', cut)
    request.on('close', () => request.complete || cut())
  })
}

/** Ends an answer with a body of known length; to HEAD Node leaves the body out. */
export function end(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length
  response.writeHead(status, { ...headers, 'content-length': String(length) }).end(body)
}

export function endJson(response: ServerResponse, value: unknown, status = 200): void {
  end(
    response,
    status,
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    JSON.stringify(value),
  )
}

/** The JSON object of a body; anything else is refused with 400. */
export function jsonObject(body: Buffer): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(body.toString())
  } catch {
    throw new HttpError(400, 'the body is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new HttpError(400, 'the body must be a JSON object')
  return value as Record<string, unknown>
}
