import { type BoundaryRow, boundaries } from '@shared/dispatch/calls'
import { View } from '@tarojs/components'
import { useRows } from '../ask'
import { Press } from '../parts/press'
import { Sheet } from '../parts/sheet'
import { Empty, Failed, Skeleton } from '../parts/states'
import { words } from './words'

const Decision = ({ row }: { row: BoundaryRow }) => (
  <View className="card">
    <View className="title">{words.madeUnit(row.unit, row.item, row.area)}</View>
    <View className="meta">{[words.scopes[row.scope], words.madeFor(row.disputed)].join(' · ')}</View>
    <View className="prose">{row.reason}</View>
    <View className="meta">{words.madeBy(row.deciders, row.at)}</View>
    <View className="meta">{row.id}</View>
  </View>
)

/** The boundary decisions so far, latest first. */
export function DecisionsSheet({ onClose }: { onClose: () => void }) {
  const { data, rows, failed, again, more, ended } = useRows(boundaries, {})
  return (
    <Sheet title={words.made} onClose={onClose}>
      {rows.map(row => (
        <Decision key={row.id} row={row} />
      ))}
      {data && !rows.length && <Empty {...words.madeEmpty} />}
      {rows.length > 0 && !ended && (
        <Press className="link" onPress={more}>
          {words.madeMore}
        </Press>
      )}
      {!data && !failed && <Skeleton rows={2} lines={3} />}
      {!data && failed && <Failed refused={failed} onAgain={again} />}
    </Sheet>
  )
}
