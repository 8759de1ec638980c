// Asks again while the page is looked at, so that what others do is seen without reloading.
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { online } from '../online'

/** @param every milliseconds; nothing is asked while `on` is false, the page is hidden or the network is gone */
export function useLive(again: () => unknown, every: number, on = true) {
  const latest = useRef(again)
  latest.current = again
  const seen = useRef(true)
  useDidShow(() => {
    seen.current = true
  })
  useDidHide(() => {
    seen.current = false
  })
  useEffect(() => {
    if (!on) return
    const timer = setInterval(() => {
      const hidden = typeof document !== 'undefined' && document.hidden
      if (seen.current && !hidden && online.get()) latest.current()
    }, every)
    return () => clearInterval(timer)
  }, [on, every])
}
