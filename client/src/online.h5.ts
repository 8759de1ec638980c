import { makeStore } from './parts/store'

/** False only when the browser says so itself. */
export const online = makeStore(navigator.onLine)

/** Watches the network; `back` runs each time it returns. */
export function watchNetwork(back: () => void) {
  window.addEventListener('offline', () => online.set(false))
  window.addEventListener('online', () => {
    online.set(true)
    back()
  })
}
