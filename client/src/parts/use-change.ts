import { useEffect, useRef } from 'react'

/** Does something when a value has changed, not when it is first seen. */
export function useChange(value: unknown, then: () => void) {
  const before = useRef(value)
  const act = useRef(then)
  act.current = then
  useEffect(() => {
    if (Object.is(before.current, value)) return
    before.current = value
    act.current()
  }, [value])
}
