// A plain load generator: some connections, each with one request under way, over sockets of its own so that it costs little.
import { connect, type Socket } from 'node:net'

export type Load = { url: string; path: string; callers: number; seconds: number; body: (n: number) => string }

export type Measured = { perSecond: number; p50: number; p99: number; failed: number }

/** Posts as fast as the answers come. Milliseconds for the quantiles. */
export async function post({ url, path, callers, seconds, body }: Load): Promise<Measured> {
  const { hostname, port } = new URL(url)
  const times: number[] = []
  let sent = 0
  let failed = 0
  const begun = performance.now()
  const until = begun + seconds * 1000
  const request = () => {
    const text = body(sent++)
    return `POST ${path} HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
  }
  const caller = async () => {
    const socket = connect(Number(port), hostname)
    while (performance.now() < until) {
      const asked = performance.now()
      const answer = await exchange(socket, request())
      times.push(performance.now() - asked)
      if (!answer.includes('"ok":true')) failed++
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: callers }, caller))
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
      resolve(answer)
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
