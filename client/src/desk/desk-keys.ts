// The keys of the desk. J and K move at all times; the others are the open matter's, and wait a moment while it loads.
import { useRef } from 'react'
import { useHotkeys } from '../parts/use-hotkeys'

/** What the open matter's keys do; none of them, and no moving, while a sheet covers it. */
export type Deeds = { keys: Record<string, () => void>; covered: boolean }
/** The open matter tells its deeds, and null when it leaves. */
export type TakeDeeds = (id: string, deeds: Deeds | null) => void

/** `others`: keys of the whole desk. */
type Moving = { shown: string | null; step: (by: number) => void; others?: Record<string, () => unknown> }
type Pressed = { key: string; of: string; at: number }

/** Longer ago, and who pressed the key no longer waits for it. */
const patience = 2_000
const own = ['u', 'i', 'd', 'x', '1', '2', '3', 'Enter']

export function useDeskKeys({ shown, step, others = {} }: Moving, on: boolean): TakeDeeds {
  const deeds = useRef<Deeds | null>(null)
  const early = useRef<Pressed | null>(null)

  const move = (by: number) => () => {
    if (deeds.current?.covered) return false
    early.current = null
    return step(by)
  }
  const act = (key: string) => () => {
    if (!deeds.current) {
      early.current = shown ? { key, of: shown, at: Date.now() } : null
      return Boolean(shown)
    }
    const deed = deeds.current.covered ? undefined : deeds.current.keys[key]
    deed?.()
    return Boolean(deed)
  }
  const [down, up] = [move(1), move(-1)]
  const acts = own.map(key => [key, act(key)])
  const wholes = Object.entries(others).map(([key, deed]) => [key, () => (deeds.current?.covered ? false : deed())])
  useHotkeys({ j: down, ArrowDown: down, k: up, ArrowUp: up, ...Object.fromEntries([...wholes, ...acts]) }, on)

  return (id, next) => {
    deeds.current = next
    const pressed = early.current
    if (!next || !pressed || next.covered) return
    early.current = null
    if (pressed.of === id && Date.now() - pressed.at < patience) next.keys[pressed.key]?.()
  }
}
