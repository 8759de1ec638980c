// Required into a tool's process: whatever it would say to the world by HTTPS goes to a stand-in on this machine instead.
const http = require('node:http')
const https = require('node:https')

const standIn = new URL(process.env.TENCENT_STAND_IN)

function redirected(given, options, answered) {
  if (typeof given === 'string' || given instanceof URL) {
    const { host, pathname, search } = new URL(given)
    const own = typeof options === 'function' ? {} : options
    return [
      { ...own, ...aside(host, `${pathname}${search}`, own.headers) },
      typeof options === 'function' ? options : answered,
    ]
  }
  const host = given.hostname ?? given.host
  return [{ ...given, ...aside(host, given.path ?? '/', given.headers) }, options]
}

const aside = (host, path, headers) => ({
  protocol: 'http:',
  host: standIn.hostname,
  hostname: standIn.hostname,
  port: standIn.port,
  path,
  agent: undefined,
  headers: { ...headers, 'x-said-to': host },
})

https.request = (...given) => http.request(...redirected(...given))
https.get = (...given) => https.request(...given).end()

const plain = globalThis.fetch
globalThis.fetch = (given, options = {}) => {
  const { protocol, host, pathname, search } = new URL(given.url ?? given)
  if (protocol !== 'https:') return plain(given, options)
  const headers = new Headers(options.headers)
  headers.set('x-said-to', host)
  return plain(`${standIn.origin}${pathname}${search}`, { ...options, headers })
}
