// The mini-program's storage on the phone; it outlives a launch when the scene hands it on.
import { carried, violate } from '../record'
import { answer, type Options } from './answer'

const mostBytes = 1024 * 1024
export const drawers = new Map<string, unknown>()

function put(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  if (text === undefined) violate('storage', `${key} was given undefined`)
  if ((text?.length ?? 0) > mostBytes) violate('storage', `${key} holds over 1 MB`)
  drawers.set(key, carried(value))
}

/** WeChat answers an empty string where nothing is. */
const get = (key: string): unknown => (drawers.has(key) ? carried(drawers.get(key)) : '')

const keyOf = (options: Options): string => String(options.key)

function getLater(options: Options) {
  const missing = { errMsg: 'getStorage:fail data not found' }
  if (!drawers.has(keyOf(options))) return answer(options, 'getStorage', false, missing)
  return answer(options, 'getStorage', true, { data: get(keyOf(options)) })
}

function setLater(options: Options) {
  put(keyOf(options), options.data)
  return answer(options, 'setStorage', true)
}

function removeLater(options: Options) {
  drawers.delete(keyOf(options))
  return answer(options, 'removeStorage', true)
}

export const storage: Record<string, (...args: never[]) => unknown> = {
  setStorageSync: put,
  getStorageSync: get,
  removeStorageSync: (key: string) => void drawers.delete(key),
  clearStorageSync: () => drawers.clear(),
  getStorageInfoSync: () => ({ keys: [...drawers.keys()], currentSize: 0, limitSize: 10240 }),
  setStorage: setLater,
  getStorage: getLater,
  removeStorage: removeLater,
}
