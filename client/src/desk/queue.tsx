import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { guarded } from '../parts/guarded'
import { Screen } from '../parts/screen'
import { Empty } from '../parts/states'
import { useWide } from '../parts/wide'
import { useDesk } from './desk'
import { Desktop } from './desktop'
import { KeptFilters } from './kept-filters'
import { KeysSheet } from './keys-sheet'
import { Lists } from './lists'
import { OpenMatter } from './open-matter'
import { QueueColumn } from './queue-column'
import { words } from './words'
import './desk.scss'

/** The dispatcher's desk: lists, list, matter; side by side where there is room, one after the other on a phone. */
function DeskPage() {
  const wide = useWide()
  const desk = useDesk(wide)
  const { filters, narrow, shown, counts } = desk
  useReachBottom(desk.more)
  const lists = (
    <Lists chosen={filters.list} counts={counts} wide={wide} onChoose={list => narrow({ list, words: '' })} />
  )
  const column = <QueueColumn desk={desk} wide={wide} />
  const matter = shown ? <OpenMatter key={shown} id={shown} desk={desk} wide={wide} /> : null
  if (wide)
    return (
      <Desktop
        lists={
          <View>
            {lists}
            <KeptFilters desk={desk} />
          </View>
        }
        column={column}
        matter={matter ?? <Empty title={words.choose} words={words.chooseWords} />}
        sheet={desk.help ? <KeysSheet onClose={() => desk.setHelp(false)} /> : null}
        onHelp={() => desk.setHelp(true)}
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
