import type { MatterView } from '@shared/aspects'
import { track } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { useAsk } from '../ask'
import { DeedButtons } from '../matter/deed-buttons'
import { Failed, Skeleton, Stale } from '../parts/states'
import { TaskBody } from './task-body'

/** The open task in its column, with what may be done below it. */
export function OneTask({ id, onDone }: { id: string; onDone: () => void }) {
  const { data, failed, again, put } = useAsk(track, { id })
  if (!data) return failed ? <Failed refused={failed} onAgain={again} /> : <Skeleton rows={3} lines={4} />
  const change = (next: MatterView) => {
    put(next)
    onDone()
  }
  return (
    <View>
      {failed && <Stale refused={failed} />}
      <TaskBody wide={false} matter={data} onChange={change} />
      <View className="deeds-inline">
        <DeedButtons matter={data} onChange={change} />
      </View>
    </View>
  )
}
