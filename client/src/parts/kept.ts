import Taro from '@tarojs/taro'
import { useState } from 'react'

/** Something half written, kept on the device under a name until it is sent. */
export function useKept<Value>(name: string, first: Value): [Value, (value: Value) => void, () => void] {
  const drawer = `sulaiban.kept.${name}`
  const [value, setValue] = useState<Value>(() => (Taro.getStorageSync(drawer) as Value) || first)
  const keep = (next: Value) => {
    Taro.setStorageSync(drawer, next)
    setValue(next)
  }
  const clear = () => {
    Taro.removeStorageSync(drawer)
    setValue(first)
  }
  return [value, keep, clear]
}
