// The one HTTP door, on this machine only unless told otherwise.
import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answerer } from '../database/in-process'
import { Refusal } from '../database/refusal'
import type { Files } from '../files/files'
import type { Functions } from '../functions'
import type { SmsBox } from '../sms/sms'
import { end, endJson, HttpError, jsonObject, readBody } from './answer'
import { openCall } from './call'
import { openFileDoor } from './files'
import { isForm, readForm } from './form'
import { type Guard, isOwnPage, openGuard } from './guard'
import { openPages } from './pages'
import { openPhone, type Phone } from './phone'
import { isSigned } from './signature'

export interface DoorOptions {
  port: number
  host: string
  actions: Answerer
  functions: Functions
  files: Files
  /** Keeps what functions send, where nothing is really sent. */
  sms?: SmsBox
  /** The folder of the browser app. */
  pages: string
  /** It is a watching build's. */
  watched?: boolean
  /** What the phone page shows; without it there is no such page. */
  phone?: Phone
  /** With a secret the SDK's requests must be signed with it, and the phone page asks for it. */
  secret?: string
  /** Where people reach it through a web server, `https://…`: then nobody is answered who names another. */
  address?: string
  /** Milliseconds in which a request must have arrived whole. */
  patience?: number
  now(): number
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const megabyte = 1024 * 1024

const unsigned = { code: 'SIGN_PARAM_INVALID', message: 'the request is not signed with the secret of this cloud' }

function openAdmin({ actions, secret, now }: DoorOptions): Handler {
  return async (request, response) => {
    if (!secret && !isOwnPage(request)) throw new HttpError(403, 'the SDK is answered here, and no page')
    const body = await readBody(request, 16 * megabyte)
    const params = isForm(request.headers) ? await readForm(request.headers, body) : jsonObject(body)
    if (secret && !isSigned(request, params, secret, now())) return endJson(response, unsigned)
    const answer = await actions(String(params.action), params)
    if (!answer.bytes) return endJson(response, answer)
    end(response, 200, { 'content-type': 'application/octet-stream' }, Buffer.from(answer.bytes))
  }
}

function openSmsDoor(sms: SmsBox): Handler {
  return async (request, response) => {
    const body = jsonObject(await readBody(request, megabyte))
    endJson(response, await sms.send(body, request.headers.authorization))
  }
}

/** A browser asks its user for the secret, as the password of any name. */
function behind(secret: string, handle: Handler): Handler {
  const right = createHash('sha256').update(secret).digest()
  return async (request, response, url) => {
    const [, given = ''] = /^Basic (.+)$/.exec(request.headers.authorization ?? '') ?? []
    const word = Buffer.from(given, 'base64')
      .toString()
      .replace(/^[^:]*:/, '')
    if (timingSafeEqual(createHash('sha256').update(word).digest(), right)) return handle(request, response, url)
    end(
      response,
      401,
      { 'www-authenticate': 'Basic realm="phone", charset="UTF-8"' },
      'The secret of this cloud is needed.',
    )
  }
}

/** A name that no place has, or an escape that is none, is the caller's slip. */
const isTheirs = (error: unknown): error is Error =>
  error instanceof HttpError || error instanceof URIError || error instanceof Refusal

function fail(response: ServerResponse, error: unknown): void {
  const known = isTheirs(error)
  if (!known) console.error(error)
  if (response.headersSent || response.destroyed) return void response.destroy()
  const status = error instanceof HttpError ? error.status : known ? 400 : 500
  if (status === 413) response.setHeader('connection', 'close')
  endJson(response, { code: status, message: known ? error.message : 'internal error' }, status)
}

function openError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is taken by another program; choose another one: npm start -- --port ${port + 1}\n端口 ${port} 已被占用，请换一个：npm start -- --port ${port + 1}`,
    )
  if (error.code === 'EACCES')
    return new Error(`Port ${port} may not be used by this user; choose one above 1024, e.g. --port 8090`)
  return new Error(`The door could not be opened at ${host}:${port}: ${error.message}`)
}

/** A printed ordinary-link code, `/s/g7KQ2M`, opens the filing form with its place. */
const openLink: Handler = async (_request, response, url) => {
  const scene = url.pathname.split('/')[2] ?? ''
  response
    .writeHead(302, { location: `/#/request/submit?scene=${encodeURIComponent(decodeURIComponent(scene))}` })
    .end()
}

/** The most a path may mean: the first that fits answers. SMS go to an address that only this process knows. */
function roomsOf(options: DoorOptions, smsPath: string): [string, Handler][] {
  const { functions, files, sms, pages, watched, phone, secret } = options
  const phoneRoom = phone && openPhone(phone)
  return [
    ['/call/', openCall(functions)],
    ['/files/', openFileDoor(files)],
    ['/admin', openAdmin(options)],
    ...(sms ? ([[smsPath, openSmsDoor(sms)]] as [string, Handler][]) : []),
    ['/s/', openLink],
    ...(phoneRoom ? ([['/phone', secret ? behind(secret, phoneRoom) : phoneRoom]] as [string, Handler][]) : []),
    ['/', openPages(pages, phone !== undefined, watched)],
  ]
}

const usualPatience = 60_000
const mostConnections = 5000

/** What was asked for. Not every line that HTTP lets through is an address: `//`, `http://[`, `*`. */
function urlOf({ url = '/' }: IncomingMessage): URL {
  try {
    return new URL(url.startsWith('/') ? `http://door${url}` : url)
  } catch {
    throw new HttpError(400, 'that is no address')
  }
}

function serverOf(rooms: [string, Handler][], guard: Guard, patience: number) {
  const times = {
    keepAliveTimeout: 65_000,
    requestTimeout: patience,
    headersTimeout: Math.round(patience / 3),
    connectionsCheckingInterval: Math.round(patience / 4),
  }
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request)
    guard(request, response, url)
    const [, handle] = rooms.find(([prefix]) => url.pathname.startsWith(prefix)) ?? []
    if (!handle) throw new HttpError(404, 'there is no such page')
    await handle(request, response, url)
  }
  // All of it inside one promise: whatever is thrown is an answer, and never the end of the process.
  const server = createServer(times, (request, response) => {
    answer(request, response).catch(error => fail(response, error))
  })
  // Whoever takes nothing for so long is cut, in the middle of an answer too.
  server.setTimeout(2 * patience)
  server.maxConnections = mostConnections
  return server
}

const isLoopback = (host: string) => /^(127\.[\d.]+|::1|localhost)$/.test(host)

/** Opens the door and says where it is. Port 0 takes any free port. Throws one clear sentence when it cannot be opened so. */
export async function openDoor(options: DoorOptions) {
  const { port, host, secret, address, patience = usualPatience } = options
  if (address && !secret) throw new Error('A door that a web server passes on to needs a secret')
  if (!isLoopback(host) && (secret?.length ?? 0) < 16)
    throw new Error(
      `Opening the door to ${host} needs a secret of at least 16 letters in SULAIBAN_DOOR_SECRET, else anybody could read everything.\n对外开放前，请在环境变量 SULAIBAN_DOOR_SECRET 里设置至少 16 位的密钥。`,
    )
  const smsPath = `/sms/${randomUUID()}`
  const server = serverOf(roomsOf(options, smsPath), openGuard(options.address), patience)
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(openError(error, port, host)))
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    smsPath,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
