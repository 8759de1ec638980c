// A form as the SDK sends what is no JSON: multipart/form-data, with bytes where bytes were given.
import type { IncomingHttpHeaders } from 'node:http'
import Busboy from '@fastify/busboy'
import { HttpError } from './answer'

export const isForm = (headers: IncomingHttpHeaders): boolean =>
  headers['content-type']?.startsWith('multipart/form-data') ?? false

const broken = (): HttpError => new HttpError(400, 'the form cannot be read')

/** The fields by name: text, or bytes where the field says so. */
export function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, unknown> = {}
    try {
      const form = new Busboy({ headers: headers as IncomingHttpHeaders & { 'content-type': string } })
      form.on('field', (name: string, value: string) => {
        fields[name] = value
      })
      form.on('file', (name: string, stream: NodeJS.ReadableStream) => {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          fields[name] = Buffer.concat(parts)
        })
      })
      form.on('finish', () => resolve(fields))
      form.on('error', () => reject(broken()))
      form.end(body)
    } catch {
      reject(broken())
    }
  })
}
