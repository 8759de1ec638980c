import type { MatterView } from '@shared/request/calls'
import type { TaskView } from '@shared/joint/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../button'
import { PartSheet } from './part-sheet'
import { words } from './words'

type PartsProps = { tasks: TaskView[]; matter?: MatterView; onChange?: (matter: MatterView) => void }

const isOpen = ({ state }: TaskView) => state === 'open' || state === 'late'

/** What this person may do with one sub-task: its own unit finishes it, who leads says why it stays open. */
function deedOn(task: TaskView, matter?: MatterView): 'finish' | 'explain' | null {
  if (!matter || !isOpen(task)) return null
  if (task.mine && matter.may.includes('finish')) return 'finish'
  return matter.may.includes('explain') ? 'explain' : null
}

/** The sub-tasks, each with its limit and the one thing to be done with it. */
export function Parts({ tasks, matter, onChange }: PartsProps) {
  const [open, setOpen] = useState<number | null>(null)
  const chosen = tasks.find(({ place }) => place === open)
  const deed = chosen && deedOn(chosen, matter)
  return (
    <View className="card rows">
      {tasks.map(task => {
        const may = deedOn(task, matter)
        return (
          <View key={task.place} className="row">
            <View className="grow">
              <View className="row-title">{words.partWhat(task.unit, task.what)}</View>
              <View className={task.state === 'late' ? 'wrong' : 'meta'}>{words.partDue(task)}</View>
            </View>
            {may && (
              <Button
                id={`${may}-${task.place}`}
                look="soft"
                small
                text={words[may]}
                onPress={() => setOpen(task.place)}
              />
            )}
          </View>
        )
      })}
      {chosen && deed && matter && onChange && (
        <PartSheet task={chosen} deed={deed} matter={matter} onChange={onChange} onClose={() => setOpen(null)} />
      )}
    </View>
  )
}
