// The built browser app, from memory: small files, compressed once.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { end, HttpError } from './answer'

const types: Record<string, string | undefined> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}
const worthPressing = /text|json|svg|javascript/

/**
 * Pages run nothing but their own files, call nobody else, and stand in no frame. Styles stand in the components' attributes;
 * pictures are also drawn (data:) and chosen before they go up (blob:).
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface Page {
  body: Buffer
  pressed?: Buffer
  etag: string
  type: string
  changed: number
}

/** Nobody should take invented people for real ones, or leave real data among them. */
const demoMark =
  '<aside aria-label="演示" style="position:fixed;z-index:9999;top:0;left:50%;transform:translateX(-50%);padding:0 8px;border-radius:0 0 6px 6px;background:#fdf0e2;color:#8a4a0c;font:12px/18px sans-serif;pointer-events:none">演示数据</aside></body>'

async function load(file: string, changed: number, demo: boolean): Promise<Page> {
  const stored = await readFile(file)
  const body = demo && extname(file) === '.html' ? Buffer.from(stored.toString().replace('</body>', demoMark)) : stored
  const type = types[extname(file)] ?? 'application/octet-stream'
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return {
    body,
    type,
    etag,
    changed,
    pressed: worthPressing.test(type) && body.length > 1000 ? gzipSync(body) : undefined,
  }
}

/**
 * Answers GET with the files of a folder; a folder's own page is `index.html`.
 *
 * @param demo every page says that its data are invented
 * @param watched the folder is a watching build's, whose code comes as text and hears from its builder
 */
export function openPages(dir: string, demo = false, watched = false) {
  const root = resolve(dir)
  const pages = new Map<string, Page>()

  async function page(path: string): Promise<Page> {
    const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path))
    const found = file.startsWith(root + sep) ? await stat(file).catch(() => undefined) : undefined
    if (!found?.isFile()) throw new HttpError(404, 'there is no such page')
    const known = pages.get(file)
    if (known?.changed === found.mtimeMs) return known
    const fresh = await load(file, found.mtimeMs, demo)
    pages.set(file, fresh)
    return fresh
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpError(405, 'pages are only read')
    const { body, pressed, etag, type } = await page(decodeURIComponent(url.pathname))
    const named = /\.[0-9a-f]{8,}\./.test(url.pathname)
    const headers = {
      etag,
      'content-type': type,
      'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(type.startsWith('text/html') && !watched ? { 'content-security-policy': policy } : {}),
      vary: 'accept-encoding',
    }
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
    const small = pressed && /\bgzip\b/.test(String(request.headers['accept-encoding']))
    end(response, 200, small ? { ...headers, 'content-encoding': 'gzip' } : headers, small ? pressed : body)
  }
}
