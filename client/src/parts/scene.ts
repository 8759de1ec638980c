// From whatever a code holds to its scene: WeChat's own code, an ordinary link, or the number printed below.
import { decoded } from './decoded'

type Query = Record<string, string | undefined>

function fromLink(link: string) {
  const [address = '', query = ''] = link.split('#')[0]?.split('?') ?? []
  const named = /(?:^|&)scene=([^&]+)/.exec(query)?.[1]
  if (named) return decoded(named)
  const steps = address
    .replace(/^[a-z]+:\/\/[^/]*/i, '')
    .split('/')
    .filter(Boolean)
  return decoded(steps[steps.length - 1] ?? '')
}

/**
 * What a page was opened with. `scene` comes from WeChat's code, `q` from an ordinary link; both are encoded once.
 *
 * @example sceneIn({ q: 'https%3A%2F%2Fsulaiban.cn%2Fs%2FG32401' }) // 'G32401'
 */
export function sceneIn(query: Query): string {
  if (query.scene) return decoded(query.scene).trim()
  if (query.q) return fromLink(decoded(query.q)).trim()
  return ''
}

/** What the camera read: `path` for a code of this mini-program, else `result`. */
export function sceneOf({ path, result }: { path?: string; result?: string }): string {
  if (path?.includes('?')) return fromLink(path)
  const text = (result ?? '').trim()
  return /^[a-z]+:\/\//i.test(text) ? fromLink(text) : text
}
