// What the form needs to open: from the cloud, or the items of last time when there is no network.
import type { AnswerOf } from '@shared/calls/call'
import { open } from '@shared/request/calls'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useAsk } from '../../ask'
import { filing } from '../words'
import type { Draft, DraftPlace } from './draft'
import { gridShown, placeShown } from './place-shown'

export type Opened = AnswerOf<typeof open>

const drawer = 'sulaiban.items'

function lastOpened(): Opened {
  const items: unknown = Taro.getStorageSync(drawer)
  return { place: null, placeSay: null, items: Array.isArray(items) ? items : [], phone: null, templates: [] }
}

/** What the form is drawn from; the scanned place, or the grid it was opened for, stands in it from the first drawing on. */
export function useOpened({ scene, grid }: { scene: string; grid: string }, chosen: DraftPlace | null) {
  const { data, failed, put } = useAsk(open, scene ? { scene } : grid ? { grid } : {})
  useEffect(() => {
    if (data) Taro.setStorageSync(drawer, data.items)
  }, [data])
  const opened = data ?? (failed ? lastOpened() : null)
  const place = grid ? gridShown(chosen, grid, { data, failed }) : placeShown(chosen, scene, { data, failed })
  return { opened, failed, place, knowPhone: (phone: string | null) => opened && put({ ...opened, phone }) }
}

export const titleOf = (draft: Draft, { items }: Opened) =>
  items.find(item => item.id === draft.item)?.name ?? (draft.text.slice(0, 20) || filing.voiceTitle)
