// What the form needs to open: from the cloud, or the items of last time when there is no network.
import type { AnswerOf } from '@shared/calls/call'
import { open } from '@shared/calls/request'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { useAsk } from '../../ask'
import { filing } from '../words'
import type { Draft } from './draft'

export type Opened = AnswerOf<typeof open>

const drawer = 'sulaiban.items'

function lastOpened(): Opened {
  const items: unknown = Taro.getStorageSync(drawer)
  return { place: null, placeSay: null, items: Array.isArray(items) ? items : [], phone: null, templates: [] }
}

/** A scanned place goes into the draft by itself, also when its name is not known yet. */
export function useOpened(scene: string, change: (part: Partial<Draft>) => void) {
  const { data, failed, put } = useAsk(open, scene ? { scene } : {})
  useEffect(() => {
    if (data) Taro.setStorageSync(drawer, data.items)
  }, [data])
  useEffect(() => {
    if (!scene) return
    if (data?.place) change({ place: { scene, name: data.place.name } })
    else if (failed) change({ place: { scene, name: filing.scannedPlace } })
  }, [scene, data, failed, change])
  const opened = data ?? (failed ? lastOpened() : null)
  return { opened, failed, knowPhone: (phone: string | null) => opened && put({ ...opened, phone }) }
}

export const titleOf = (draft: Draft, { items }: Opened) =>
  items.find(item => item.id === draft.item)?.name ?? (draft.text.slice(0, 20) || filing.voiceTitle)
