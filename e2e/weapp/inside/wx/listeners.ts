// wx.onSomething and wx.offSomething.
type Listener = (...args: never[]) => void

const listeners = new Map<string, Listener[]>()

export const listenersOf = (name: string): Listener[] => listeners.get(name) ?? []

/** The function of that name: `onX` listens, `offX` stops. */
export function listening(name: string) {
  if (name.startsWith('on')) return (listener: Listener) => void listeners.set(name, [...listenersOf(name), listener])
  const on = `on${name.slice(3)}`
  return (listener?: Listener) =>
    void listeners.set(on, listener ? listenersOf(on).filter(one => one !== listener) : [])
}

export function tellListeners(name: string, value: unknown): void {
  for (const listener of listenersOf(name)) (listener as (value: unknown) => void)(value)
}
