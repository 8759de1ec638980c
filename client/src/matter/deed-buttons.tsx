import type { MatterView } from '@shared/aspects'
import { View } from '@tarojs/components'
import { Button } from '../parts/button'
import { MoreSheet } from '../parts/more-sheet'
import { Wrong } from '../parts/states'
import { deedsOn } from './pieces'
import { type DeedsProps, rowsOf, useDeeds } from './use-deeds'
import { words } from './words'

export const hasDeeds = (matter: MatterView) => deedsOn('handler', matter).length > 0

const mostBeside = 2

/** What the handler may do now: the first is the main button, the next stands beside it; the rest is a tap away. */
export function DeedButtons(props: DeedsProps) {
  const { able, open, setOpen, Sheet, act, busy, say, close } = useDeeds('handler', props)
  const beside = able.slice(0, mostBeside)
  const more = able.slice(mostBeside)
  return (
    <View>
      <Wrong say={say} />
      <View className="buttons">
        {beside.map((deed, at) => (
          <Button
            key={deed.id}
            id={deed.id}
            look={at > 0 ? 'soft' : 'main'}
            text={deed.text}
            busy={busy && 'atOnce' in deed}
            onPress={() => act(deed.id)}
          />
        ))}
        {more.length > 0 && (
          <View className="more-button">
            <Button id="more" look="plain" text={words.more} onPress={() => setOpen('more')} />
          </View>
        )}
      </View>
      {open === 'more' && <MoreSheet title={words.moreTitle} rows={rowsOf(more)} onChoose={act} onClose={close} />}
      {Sheet && <Sheet {...props} onClose={close} />}
    </View>
  )
}
