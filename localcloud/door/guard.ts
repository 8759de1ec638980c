// What holds for every answer: under which names the door is known, whose pages may write to it, and that none is shown in a frame.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { HttpError } from './answer'

/** Throws HttpError for a request that is not answered; else gives the answer its headers. */
export type Guard = (request: IncomingMessage, response: ServerResponse, url: URL) => void

const usual = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
}

/** Names under which a machine knows itself; another that leads here was made to lead here (DNS rebinding). */
const ownName = /^(127\.[\d.]+|localhost|\[::1\])(:\d+)?$/

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Not from a page of elsewhere: a browser names the page's origin when it writes, and never lets it name another. */
export const isOwnPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin === undefined && headers['sec-fetch-site'] === undefined && ownName.test(headers.host ?? '')

/**
 * @param address the public one, `https://sulaiban.example.gov.cn`; without it people come as they like, as in a demonstration
 */
export function openGuard(address?: string): Guard {
  const known = address ? new URL(address) : undefined
  return ({ headers, method = '' }, response, url) => {
    for (const [name, value] of Object.entries(usual)) response.setHeader(name, value)
    if (!known) return
    const asked = [headers.host ?? '', ...(url.host === 'door' ? [] : [url.host])]
    if (!asked.every(host => host === known.host || ownName.test(host)))
      throw new HttpError(421, 'nobody is known here by this name')
    if (!reads.has(method) && headers.origin !== undefined && headers.origin !== known.origin)
      throw new HttpError(403, 'a page of elsewhere may not write here')
  }
}
