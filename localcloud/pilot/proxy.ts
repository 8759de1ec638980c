// The web server in front: nginx with the very configuration of docs/operation/local-cloud.md where it is installed, else a small one
// of Node's that does the same.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request as ask, type ClientRequest } from 'node:http'
import { createServer, type Server } from 'node:https'
import { connect } from 'node:net'
import { join, resolve } from 'node:path'
import { generate } from 'selfsigned'

export type Certificate = { key: string; cert: string }

export const certificateFor = (name: string): Certificate => {
  const extensions = [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }]
  const { private: key, cert } = generate([{ name: 'commonName', value: name }], { keySize: 2048, days: 2, extensions })
  return { key, cert }
}

type Front = { dir: string; name: string; port: number; plainPort: number; door: number; certificate: Certificate }

const documented = () => {
  const page = readFileSync(resolve(__dirname, '../../docs/operation/local-cloud.md'), 'utf8')
  const [, block] = /```nginx\n([\s\S]*?)```/.exec(page) ?? []
  if (!block) throw new Error('docs/operation/local-cloud.md has no nginx configuration')
  return block
}

/** Once and only once, so that the page and this stay together. */
function replaced(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2)
    throw new Error(`the documented configuration has “${from}” ${text.split(from).length - 1} times`)
  return text.replace(from, to)
}

function configured({ dir, port, plainPort, door }: Front): string {
  const own = [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['/etc/ssl/sulaiban/fullchain.pem', join(dir, 'cert.pem')],
    ['/etc/ssl/sulaiban/key.pem', join(dir, 'key.pem')],
    ['http://127.0.0.1:8020', `http://127.0.0.1:${door}`],
  ].reduce((text, [from = '', to = '']) => replaced(text, from, to), documented())
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${dir}/${name};`)
  return `daemon off; pid ${dir}/nginx.pid; error_log ${dir}/error.log; worker_processes 1;
events {}
http { access_log off; ${places.join(' ')}
${own}
}`
}

/** Where it is installed, else undefined. */
export const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find(place =>
  existsSync(place),
)

const open = (port: number) =>
  new Promise<boolean>(done => {
    const socket = connect(port, '127.0.0.1', () => done(socket.destroy() !== undefined)).on('error', () => done(false))
  })

async function until(ready: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ready()) return
    await new Promise(wait => setTimeout(wait, 50))
  }
  throw new Error('the web server did not open in five seconds')
}

async function openNginx(program: string, front: Front): Promise<() => void> {
  mkdirSync(front.dir, { recursive: true })
  writeFileSync(join(front.dir, 'cert.pem'), front.certificate.cert)
  writeFileSync(join(front.dir, 'key.pem'), front.certificate.key)
  const file = join(front.dir, 'nginx.conf')
  writeFileSync(file, configured(front))
  const tested = spawnSync(program, ['-t', '-q', '-e', `${front.dir}/error.log`, '-c', file], { encoding: 'utf8' })
  if (tested.status !== 0) throw new Error(`nginx does not take the documented configuration: ${tested.stderr}`)
  const child: ChildProcess = spawn(program, ['-e', `${front.dir}/error.log`, '-c', file], { stdio: 'ignore' })
  await until(() => open(front.port))
  return () => void child.kill('SIGQUIT')
}

/** What the documented configuration passes on. */
const closed = /^\/(admin|sms|phone)/

async function openOwn({ port, door, certificate }: Front): Promise<() => void> {
  const server: Server = createServer(certificate, (request, response) => {
    if (closed.test(request.url ?? '')) return void response.writeHead(404).end()
    const { method, url: path, headers } = request
    const onward: ClientRequest = ask({ host: '127.0.0.1', port: door, method, path, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.headersSent || response.writeHead(502).end())
    request.pipe(onward)
  })
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

/** Opens the one there is; gives back what closes it. */
export const openFront = (front: Front): Promise<() => void> => (nginx ? openNginx(nginx, front) : openOwn(front))
