// As which of one's posts the first screen is shown; kept on the device until one signs out.
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { makeStore, useStore } from '../parts/store'

const drawer = 'sulaiban.post'
const chosen = makeStore('')

export function choosePost(id: string) {
  Taro.setStorageSync(drawer, id)
  chosen.set(id)
}

/** What is asked with the first screen; a post that is not one's own any more reads as none. */
export function usePost(): { post?: string } {
  useState(() => {
    if (!chosen.get()) chosen.set(String(Taro.getStorageSync(drawer) || ''))
  })
  const post = useStore(chosen)
  return post ? { post } : {}
}
