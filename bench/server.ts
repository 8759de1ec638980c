// A server to be measured, in a process of its own.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

export type Server = { url: string; stop: () => void }

/** Starts one of `servers/`; it prints its address. */
export function start(name: string, env: Record<string, string> = {}): Promise<Server> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'servers', `${name}.ts`)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) =>
      resolve({ url: text.toString().trim(), stop: () => child.kill('SIGKILL') }),
    )
    child.once('exit', code => reject(new Error(`${name} ended with ${code}`)))
  })
}
