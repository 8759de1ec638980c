// How a backup asks the running cloud to keep its database file still. The address stands in the data folder, where only its
// owner reads it; the hold lasts as long as the connection.
import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Store } from './database/store'

export const addressFile = 'backup-address'
const held = 'held'
const patience = 30_000

/** A connection that fails is one that ends. */
const linesOf = (socket: Socket) =>
  createInterface(socket.on('error', () => socket.destroy())).on('error', () => socket.destroy())

function serve(socket: Socket, word: string, store: Store): void {
  let release: (() => void) | undefined
  socket.on('close', () => release?.())
  linesOf(socket).on('line', line => {
    try {
      if (line !== word) return void socket.destroy()
      release ??= store.hold()
      socket.write(`${held}\n`)
    } catch (error) {
      console.error('backup:', error)
      socket.destroy()
    }
  })
}

/** Lets backups be taken while the cloud runs; gives back what ends that. Every line of a backup is the folder's word. */
export async function openHold(dir: string, store: Store): Promise<() => void> {
  const word = randomUUID()
  const sockets = new Set<Socket>()
  const server = createServer(socket => {
    sockets.add(socket.on('close', () => sockets.delete(socket)))
    serve(socket, word, store)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const file = join(dir, addressFile)
  writeFileSync(file, `${port} ${word}`, { mode: 0o600 })
  return () => {
    rmSync(file, { force: true })
    server.close()
    for (const socket of sockets) socket.destroy()
  }
}

/** A database file that stands still. */
export interface Hold {
  /** Whether it stood still all the time until now. */
  still(): Promise<boolean>
  release(): void
}

function addressOf(dir: string): [port: number, word: string] | undefined {
  try {
    const [port, word = ''] = readFileSync(join(dir, addressFile), 'utf8').split(' ')
    return [Number(port), word]
  } catch {
    return undefined
  }
}

/** Asks the cloud that runs on a folder; undefined when none answers. */
export async function askHold(dir: string): Promise<Hold | undefined> {
  const address = addressOf(dir)
  if (!address) return undefined
  const [port, word] = address
  const socket = connect({ port, host: '127.0.0.1' })
  const lines = linesOf(socket)
  const still = () =>
    new Promise<boolean>(resolve => {
      const clock = setTimeout(() => resolve(false), patience)
      const answer = (yes: boolean) => {
        clearTimeout(clock)
        resolve(yes)
      }
      if (socket.destroyed) return answer(false)
      lines.once('line', line => answer(line === held))
      socket.once('close', () => answer(false))
      socket.write(`${word}\n`)
    })
  if (await still()) return { still, release: () => void socket.destroy() }
  socket.destroy()
  return undefined
}
