import type { ClockView } from '@shared/calls/request'
import { View } from '@tarojs/components'
import { clockSays, segmentSays } from './clock-words'
import { names } from './names'
import { spoken } from './spoken'

/** How much of a running clock is gone; half where it cannot be told. Never quite empty or full. */
function gone(clock: ClockView, from: number, now: number) {
  if (clock.state === 'done' || clock.late) return 100
  if (clock.state === 'ahead') return 0
  if (!clock.due || clock.due <= from) return 45
  return Math.round(Math.min(0.92, Math.max(0.08, (now - from) / (clock.due - from))) * 100)
}

/** Read aloud: what is done with its time, what runs with what is left. */
const heard = (clock: ClockView) => (clock.state === 'done' ? segmentSays(clock) : clockSays(clock))

/** The promise in one strip: 交办 · 受理 · 答复, filled as they pass, red only where one is late. */
export function ClockStrip({ clocks, from, now = Date.now() }: { clocks: ClockView[]; from: number; now?: number }) {
  if (!clocks.length) return null
  const begins = (index: number) => clocks[index - 1]?.ended ?? from
  return (
    <View className="strip" {...spoken({ label: clocks.map(heard).join('，'), role: 'img' })}>
      {clocks.map((clock, index) => (
        <View key={clock.name} className={names('strip-part', clock.name)}>
          <View
            className={names('strip-fill', clock.late && 'late', clock.state === 'paused' && 'paused')}
            style={{ width: `${gone(clock, begins(index), now)}%` }}
          />
        </View>
      ))}
    </View>
  )
}
