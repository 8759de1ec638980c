import { useEffect, useRef } from 'react'

const writing = (at: Element | null) => at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement

/** A button that was reached by Tab keeps its Enter. */
const ownEnter = (key: string, at: Element | null) => key === 'Enter' && Boolean(at?.classList.contains('btn'))

/** Keys that do what buttons do; silent while one writes, and while `on` is false. What answers false leaves the key alone. */
export function useHotkeys(keys: Record<string, () => unknown>, on: boolean) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!on) return
    const pressed = (event: KeyboardEvent) => {
      const at = document.activeElement
      if (event.ctrlKey || event.metaKey || event.altKey || writing(at) || ownEnter(event.key, at)) return
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act || act() === false) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('keydown', pressed, true)
    return () => document.removeEventListener('keydown', pressed, true)
  }, [on])
}
