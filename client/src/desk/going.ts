// What has been dispatched and is on its way: it leaves the list at once, and comes back with the reason if it was refused.
import type { InputOf } from '@shared/calls/call'
import { dispatch } from '@shared/dispatch/calls'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { call } from '../cloud'
import { words } from './words'

type Wish = InputOf<typeof dispatch>
/** Which steps of a matter had been seen when it left; it shows again when it has more. */
type Gone = Record<string, number>

export function useGoing(onDone: () => void) {
  const [gone, setGone] = useState<Gone>({})
  const [refused, setRefused] = useState<Record<string, string>>({})

  /** @returns whether it went */
  async function send(wish: Wish): Promise<boolean> {
    setGone(before => ({ ...before, [wish.id]: wish.version }))
    setRefused(({ [wish.id]: _, ...others }) => others)
    const reply = await call(dispatch, wish)
    if (!reply.ok) {
      setGone(({ [wish.id]: _, ...others }) => others)
      setRefused(before => ({ ...before, [wish.id]: reply.say }))
    }
    return reply.ok
  }

  /** One, with a word when it has gone. */
  async function go(wish: Wish, unitName: string) {
    const went = await send(wish)
    Taro.showToast({ title: went ? words.sent(unitName) : words.cameBack, icon: 'none' })
    onDone()
  }

  /** Many, a few at a time; says how many went and how many did not. */
  async function goAll(wishes: readonly Wish[]) {
    let went = 0
    for (let at = 0; at < wishes.length; at += together)
      went += (await Promise.all(wishes.slice(at, at + together).map(send))).filter(Boolean).length
    Taro.showToast({ title: words.sentMany(went, wishes.length - went), icon: 'none' })
    onDone()
  }

  const isGone = ({ id, version = 0 }: { id: string; version?: number }) => (gone[id] ?? -1) >= version
  return { go, goAll, isGone, refused }
}

const together = 4
