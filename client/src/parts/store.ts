import { useSyncExternalStore } from 'react'

export type Store<Value> = { get: () => Value; set: (value: Value) => void; watch: (told: () => void) => () => void }

/** One value that several screens look at. */
export function makeStore<Value>(first: Value): Store<Value> {
  let value = first
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set: next => {
      value = next
      for (const told of watchers) told()
    },
    watch: told => {
      watchers.add(told)
      return () => watchers.delete(told)
    },
  }
}

export const useStore = <Value>(store: Store<Value>) => useSyncExternalStore(store.watch, store.get, store.get)
