// The browser's pages that follow an edit: Taro's own watching build, in a process of its own. What it writes is served by the
// local cloud's door; an open page hears from Taro's server that there is a newer one, and loads again.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Where client/config lets a watching build write. */
const folder = join('.cache', 'dev', 'pages')

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

function startTaro(port: number): ChildProcess {
  return spawn(process.execPath, ['client/taro.cjs', 'build', '--type', 'h5', '--watch'], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, NODE_ENV: 'development', SULAIBAN_DEV_PORT: String(port) },
  })
}

/** Builds the pages, and again after every edit until it is stopped. Resolves after the first time; throws when Taro ends. */
export async function followPages(): Promise<{ folder: string; stop(): void }> {
  rmSync(folder, { recursive: true, force: true })
  console.log('Building the pages … 正在构建页面')
  const taro = startTaro(await freePort())
  taro.on('message', line => console.log(line))
  await new Promise<void>((resolve, reject) => {
    taro.once('message', () => resolve())
    taro.once('exit', code => {
      const ended = `The browser build ended with ${code}; npm run build may say why. 页面构建已停止。`
      if (code) console.error(ended)
      reject(new Error(ended))
    })
  })
  return { folder, stop: () => void taro.kill() }
}
