// What can be said of a built mini-program without opening it: broken files, unknown names, too large packages.
import { type MemberExpression, type Program, parse } from 'acorn'
import { simple } from 'acorn-walk'
import type { Bundle, Fault } from './bundle/types'

const megabyte = 1024 * 1024
/** WeChat's own limits; the budget of the main package stands in the scene. */
export const mostPerPackage = 2 * megabyte
export const mostTogether = 20 * megabyte

export function checkPackage(bundle: Bundle): Fault[] {
  const scripts = Object.entries(bundle.scripts).flatMap(([file, source]) => scriptFaults(file, source, bundle))
  return [...bundle.faults, ...scripts, ...sizeFaults(bundle.sizes)]
}

function scriptFaults(file: string, source: string, { wxNames }: Bundle): Fault[] {
  const tree = parsed(file, source)
  if ('kind' in tree) return [tree]
  const faults: Fault[] = []
  simple(tree, {
    MemberExpression(node) {
      const name = nameOnWx(node)
      if (name && !wxNames.includes(name)) faults.push({ kind: 'wx', file, message: `wx.${name} does not exist` })
    },
  })
  return faults
}

function parsed(file: string, source: string): Program | Fault {
  try {
    return parse(source, { ecmaVersion: 2022, sourceType: 'script', allowReturnOutsideFunction: true })
  } catch (error) {
    return { kind: 'js', file, message: (error as Error).message }
  }
}

function nameOnWx({ object, property, computed }: MemberExpression): string | null {
  const onWx = object.type === 'Identifier' && object.name === 'wx' && !computed
  return onWx && property.type === 'Identifier' ? property.name : null
}

function sizeFaults(sizes: Record<string, number>): Fault[] {
  const together = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  const large = Object.entries(sizes).filter(([, size]) => size > mostPerPackage)
  const faults = large.map(([name, size]) => ({ kind: 'size', message: `the package ${name} has ${size} bytes` }))
  return together > mostTogether ? [...faults, { kind: 'size', message: `all have ${together} bytes` }] : faults
}
