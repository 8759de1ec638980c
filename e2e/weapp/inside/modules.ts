// The package's own scripts: required as WeChat does, with none of the browser's globals in sight.
import { quietConsole, violate } from './record'
import { world } from './world'

type Module = { exports: unknown }

/** What a browser has and a mini-program's script does not. */
const hidden = (
  'window document frames self location navigator localStorage sessionStorage history screen alert confirm prompt ' +
  'XMLHttpRequest WebSocket fetch Worker Image Blob FileReader FormData IntersectionObserver MutationObserver ' +
  'requestAnimationFrame cancelAnimationFrame postMessage indexedDB crypto performance TextEncoder TextDecoder ' +
  'structuredClone URL URLSearchParams AbortController Headers Request Response Event CustomEvent EventTarget ' +
  'queueMicrotask btoa atob process global Buffer globalThis'
).split(' ')

/** WeChat makes no functions from text: what asks for one gets nothing, and so no way to the window. */
const noFunction = function none() {} as unknown as FunctionConstructor
Object.defineProperty(noFunction, 'prototype', { value: Function.prototype })

const modules = new Map<string, Module>()

/** App, Page, Component and the rest; set once at boot. */
export const globals: Record<string, unknown> = { console: quietConsole }

export const rootOf = (file: string): string => world.bundle.roots.find(root => file.startsWith(`${root}/`)) ?? ''

export const isLoaded = (file: string): boolean => modules.has(file)

/** `a/b` and `../c` make `c`. */
export function joined(steps: string[], reference: string): string {
  const path = [...steps]
  for (const step of reference.split('/')) {
    if (step === '..') path.pop()
    else if (step && step !== '.') path.push(step)
  }
  return path.join('/')
}

function found(from: string, reference: string): string {
  const path = joined(reference.startsWith('/') ? [] : from.split('/').slice(0, -1), reference)
  const root = rootOf(path)
  if (root && root !== rootOf(from)) violate('require', `${from} requires ${path} of another sub-package`)
  return [path, `${path}.js`, `${path}/index.js`].find(file => file in world.bundle.scripts) ?? path
}

export function load(file: string): unknown {
  const known = modules.get(file)
  if (known) return known.exports
  const source = world.bundle.scripts[file]
  if (source === undefined) {
    violate('require', `the module ${file} is not there`)
    throw new Error(`module '${file}' is not defined`)
  }
  const module: Module = { exports: {} }
  modules.set(file, module)
  const given = {
    ...globals,
    Function: noFunction,
    require: (reference: string) => load(found(file, reference)),
    module,
    exports: module.exports,
  }
  const run = new Function(...Object.keys(given), ...hidden, `${source}\n//# sourceURL=weapp:///${file}`)
  run.call(undefined, ...Object.values(given))
  return module.exports
}
