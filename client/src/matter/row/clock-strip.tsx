import type { ClockView } from '@shared/request/views'
import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { names } from '../../parts/names'
import { spoken } from '../../parts/spoken'
import { clockSays, segmentSays } from './clock-words'
import type { Reader } from './words'

/** How much of a running clock is gone, in percent; about half where it cannot be told. Never quite empty or full. */
function gone(clock: ClockView, from: number, now: number) {
  if (!clock.due || clock.due <= from) return 45
  return Math.round(Math.min(0.92, Math.max(0.08, (now - from) / (clock.due - from))) * 100)
}

/** Read aloud: what is done with its time, what runs with what is left. */
const heard = (clock: ClockView, reader: Reader) =>
  clock.state === 'done' ? segmentSays(clock, reader) : clockSays(clock, reader)

/** Running or stopped: filled in part. The others are full or empty and need no style of their own, so that a list of 20 stays light. */
const isPart = ({ state, late }: ClockView) => state === 'paused' || (state === 'running' && !late)
const lookOf = (clock: ClockView) =>
  names('clock', clock.name === 'answer' && 'answer', clock.late && clock.state !== 'paused' ? 'late' : clock.state)

type StripProps = {
  clocks: ClockView[]
  from: number
  reader: Reader
  now?: number
  /** The words beside it say the same: nothing is read aloud twice. */
  mute?: boolean
}

/** The promise in one strip, 派到单位 · 单位接手 · 答复您, to staff 交办 · 受理 · 答复: filled as they pass, red only where one is late. */
export function ClockStrip({ clocks, from, reader, now = Date.now(), mute }: StripProps) {
  if (!clocks.length) return null
  const begins = (index: number) => clocks[index - 1]?.ended ?? from
  return (
    <View
      className="strip"
      {...(mute ? {} : spoken({ label: clocks.map(clock => heard(clock, reader)).join('，'), role: 'img' }))}
    >
      {clocks.map((clock, index) => (
        <View
          key={clock.name}
          className={lookOf(clock)}
          {...(isPart(clock) ? { style: { '--gone': `${gone(clock, begins(index), now)}%` } as CSSProperties } : {})}
        />
      ))}
    </View>
  )
}
