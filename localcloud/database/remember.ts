export type Memory<T> = ReturnType<typeof remember<T>>

/** What was lately used, bounded by size: when the young half is full it becomes the old half, and the old half is let go. */
export function remember<T>(limit = 32 * 1024 * 1024) {
  let young = new Map<number, T>()
  let old = new Map<number, T>()
  let size = 0

  function put(key: number, value: T, weight: number): T {
    size += weight + 200
    if (size > limit / 2) {
      old = young
      young = new Map()
      size = weight
    }
    young.set(key, value)
    return value
  }

  function get(key: number): T | undefined {
    return young.get(key) ?? old.get(key)
  }

  function drop(key: number): void {
    young.delete(key)
    old.delete(key)
  }

  function clear(): void {
    young.clear()
    old.clear()
    size = 0
  }

  return { put, get, drop, clear }
}
