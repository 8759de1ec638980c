import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Empty } from '../parts/states'
import { useWide } from '../parts/wide'
import { type List, useDesk } from './desk'
import { Desktop } from './desktop'
import { Lists } from './lists'
import { OpenMatter } from './open-matter'
import { QueueColumn } from './queue-column'
import { words } from './words'
import './desk.scss'

/** The dispatcher's desk: lists, list, matter; side by side where there is room, one after the other on a phone. */
function DeskPage() {
  const wide = useWide()
  const desk = useDesk(wide)
  const { list, choose, shown, counts } = desk
  useReachBottom(desk.more)
  const lists = <Lists chosen={list} counts={counts} wide={wide} onChoose={(next: List) => choose(next)} />
  const column = <QueueColumn desk={desk} wide={wide} />
  const matter = shown ? <OpenMatter key={shown} id={shown} desk={desk} wide={wide} /> : null
  if (wide)
    return (
      <Desktop
        lists={lists}
        column={column}
        matter={matter ?? <Empty title={words.choose} words={words.chooseWords} />}
      />
    )
  return (
    <Screen title={words.title}>
      {matter ?? (
        <View>
          {lists}
          {column}
        </View>
      )}
    </Screen>
  )
}

export default guarded(DeskPage)
