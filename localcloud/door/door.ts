// The one HTTP door, on this machine only unless told otherwise.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answerer } from '../database/in-process'
import type { Files } from '../files/files'
import type { Functions } from '../functions'
import type { SmsBox } from '../sms/sms'
import { endJson, HttpError, jsonObject, readBody } from './answer'
import { openCall } from './call'
import { openFileDoor } from './files'
import { openPages } from './pages'
import { openPhone, type Phone } from './phone'

export interface DoorOptions {
  port: number
  host: string
  actions: Answerer
  functions: Functions
  files: Files
  sms: SmsBox
  /** The folder of the browser app. */
  pages: string
  /** What the phone page shows; without it there is no such page. */
  phone?: Phone
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>

const megabyte = 1024 * 1024

function openAdmin(actions: Answerer): Handler {
  return async (request, response) => {
    const params = jsonObject(await readBody(request, 16 * megabyte))
    endJson(response, await actions(String(params.action), params))
  }
}

function openSmsDoor(sms: SmsBox): Handler {
  return async (request, response) => {
    const body = jsonObject(await readBody(request, megabyte))
    endJson(response, await sms.send(body, request.headers.authorization))
  }
}

function fail(response: ServerResponse, error: unknown): void {
  const known = error instanceof HttpError || error instanceof URIError
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

/** Opens the door and says where it is. Port 0 takes any free port. Throws one clear sentence when the port is taken. */
export async function openDoor(options: DoorOptions) {
  const { port, host, actions, functions, files, sms, pages, phone } = options
  const rooms: [string, Handler][] = [
    ['/call/', openCall(functions)],
    ['/files/', openFileDoor(files)],
    ['/admin', openAdmin(actions)],
    ['/sms', openSmsDoor(sms)],
    ['/s/', openLink],
    ...(phone ? [['/phone', openPhone(phone)] as [string, Handler]] : []),
    ['/', openPages(pages, phone !== undefined)],
  ]
  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 60_000, headersTimeout: 20_000 },
    (request, response) => {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const [, handle] = rooms.find(([prefix]) => url.pathname.startsWith(prefix))!
      handle(request, response, url).catch(error => fail(response, error))
    },
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => reject(openError(error, port, host)))
    server.listen(port, host, resolve)
  })
  const taken = (server.address() as AddressInfo).port
  return {
    port: taken,
    close: () =>
      new Promise<void>(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
