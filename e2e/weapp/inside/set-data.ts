// setData as the bridge does it: text over to the other thread, counted, with what WeChat refuses.
import { record, violate } from './record'
import type { Caller } from './world'

const mostBytes = 1024 * 1024
const counted = new WeakSet<object>()
const encoder = new TextEncoder()

function lostKeys(data: object): string[] {
  const lost: string[] = []
  JSON.stringify(data, (key, value: unknown) => {
    if (value === undefined || typeof value === 'function') lost.push(key)
    return value
  })
  return lost
}

function look(page: string, data: object, text: string): void {
  const lost = lostKeys(data)
  const bytes = encoder.encode(text).length
  if (lost.length) violate('setData', `undefined or a function in setData of ${page}: ${lost.slice(0, 5).join(', ')}`)
  if (bytes > mostBytes) violate('setData', `setData of ${page} carries ${bytes} bytes, over 1 MB`)
  record.setDatas.push({ page, phase: record.phase, keys: Object.keys(data).slice(0, 20), bytes, at: Date.now() })
}

/** Counts this page's or component's setData from now on. */
export function countSetData(caller: Caller): void {
  if (counted.has(caller)) return
  counted.add(caller)
  const original = caller.setData
  const setData: Caller['setData'] = (data, done) => {
    const text = JSON.stringify(data)
    look(caller.route ?? caller.is, data, text)
    original.call(caller, JSON.parse(text) as Record<string, unknown>, done)
  }
  Object.defineProperty(caller, 'setData', { configurable: true, writable: true, value: setData })
}
