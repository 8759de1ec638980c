import { View } from '@tarojs/components'
import { Button } from '../parts/button'
import { MoreSheet } from '../parts/more-sheet'
import { Wrong } from '../parts/states'
import { type DeedsProps, rowsOf, useDeeds } from './use-deeds'
import { words } from './words'

/** At the desk: what can be done with the open matter beside dispatching it. */
export function DeedMenu(props: DeedsProps) {
  const { able, open, setOpen, Sheet, act, say, close } = useDeeds('desk', props)
  if (!able.length) return null
  return (
    <View className="buttons">
      <Button id="joint" look="soft" text={words.several} onPress={() => setOpen('more')} />
      <Wrong say={say} />
      {open === 'more' && <MoreSheet title={words.several} rows={rowsOf(able)} onChoose={act} onClose={close} />}
      {Sheet && <Sheet {...props} onClose={close} />}
    </View>
  )
}
