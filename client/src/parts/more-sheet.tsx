import { View } from '@tarojs/components'
import { Row } from './row'
import { Sheet } from './sheet'

type MoreSheetProps<Id extends string> = {
  title: string
  rows: readonly { id: Id; name: string; value?: string }[]
  onChoose: (id: Id) => void
  onClose: () => void
}

/** What else can be done, one line each; so that a page keeps one main button. */
export function MoreSheet<Id extends string>({ title, rows, onChoose, onClose }: MoreSheetProps<Id>) {
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="card rows">
        {rows.map(({ id, name, value }) => (
          <Row key={id} id={id} title={name} value={value} onPress={() => onChoose(id)} />
        ))}
      </View>
    </Sheet>
  )
}
