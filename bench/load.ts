// A plain load generator: some connections, each with one request under way, over sockets of its own so that it costs little.
import { connect, type Socket } from 'node:net'

/** Posts a body to a path and gives back the answer's text. */
export type Send = (path: string, body: string) => Promise<string>

export type Load = {
  url: string
  callers: number
  seconds: number
  /** Goes on beyond the seconds until so much work was begun. */
  atLeast?: number
  /** One piece of work: usually one request, sometimes several that follow from each other. @throws when it failed */
  work: (send: Send, n: number) => Promise<unknown>
}

export type Measured = { perSecond: number; p50: number; p99: number; failed: number }

/** Works as fast as the answers come. Milliseconds for the quantiles. */
export async function load({ url, work, ...how }: Load): Promise<Measured> {
  const { hostname, port } = new URL(url)
  return repeat(how, () => {
    const socket = connect(Number(port), hostname)
    const send: Send = (path, body) =>
      exchange(
        socket,
        `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    return { once: n => work(send, n), end: () => socket.destroy() }
  })
}

export type Caller = { once: (n: number) => Promise<unknown>; end?: () => unknown }

/** Some callers at once, each beginning again when it is answered. */
export async function repeat(
  { callers, seconds, atLeast = 0 }: Pick<Load, 'callers' | 'seconds' | 'atLeast'>,
  callerOf: () => Caller,
): Promise<Measured> {
  const times: number[] = []
  let n = 0
  let failed = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  const each = async () => {
    const { once, end } = callerOf()
    while (performance.now() < until || n < atLeast) {
      const asked = performance.now()
      await once(n++).catch(() => {
        failed++
      })
      times.push(performance.now() - asked)
    }
    await end?.()
  }
  await Promise.all(Array.from({ length: callers }, each))
  return { perSecond: (1000 * times.length) / (performance.now() - begun), ...quantiles(times), failed }
}

/** One request and its answer, told by its content-length. */
function exchange(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const take = (part: Buffer) => {
      answer += part.toString('latin1')
      const head = answer.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? 0)
      if (answer.length < head + 4 + length) return
      socket.off('data', take).off('error', reject)
      resolve(answer.slice(head + 4))
    }
    socket.on('data', take).once('error', reject)
    socket.write(request)
  })
}

function quantiles(times: number[]): { p50: number; p99: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}
