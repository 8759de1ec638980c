import type { MatterView } from '@shared/aspects'
import type { ShareView } from '@shared/joint/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { CardProps } from '../matter/piece'
import { Button } from '../parts/button'
import { ShareSheet } from './share-sheet'
import { words } from './words'

const isOpen = ({ state }: ShareView) => state === 'open' || state === 'late'

/** What this person may do with one share: its own unit finishes it, who leads says why it stays open. */
function deedOn(share: ShareView, { may }: MatterView): 'finish' | 'explain' | null {
  if (!isOpen(share)) return null
  if (share.mine && may.includes('finish')) return 'finish'
  return may.includes('explain') ? 'explain' : null
}

type RowProps = { share: ShareView; may: 'finish' | 'explain' | null; onPress: () => void }

const ShareRow = ({ share, may, onPress }: RowProps) => (
  <View className="row">
    <View className="grow">
      <View className="row-title">{words.shareSays(share.unit, share.what)}</View>
      <View className={share.state === 'late' ? 'wrong' : 'meta'}>{words.shareDue(share)}</View>
    </View>
    {may && <Button id={`${may}-${share.place}`} look="soft" small text={words[may]} onPress={onPress} />}
  </View>
)

/** The shares of the work, each with its limit and the one thing to be done with it. */
export function Shares({ matter, onChange }: CardProps) {
  const [open, setOpen] = useState<number | null>(null)
  const shares = matter.joint?.shares ?? []
  const chosen = shares.find(({ place }) => place === open)
  const deed = chosen && deedOn(chosen, matter)
  if (!shares.length) return null
  return (
    <View className="card rows">
      {shares.map(share => (
        <ShareRow key={share.place} share={share} may={deedOn(share, matter)} onPress={() => setOpen(share.place)} />
      ))}
      {chosen && deed && (
        <ShareSheet share={chosen} deed={deed} matter={matter} onChange={onChange} onClose={() => setOpen(null)} />
      )}
    </View>
  )
}
