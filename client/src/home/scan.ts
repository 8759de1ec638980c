import Taro from '@tarojs/taro'
import { go } from '../go'
import { sceneOf } from '../parts/scene'
import { words } from './words'

/** Opens the camera; what is read leads to the form with its place. */
export async function scan() {
  try {
    const { path, result } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] })
    go('request/submit', { scene: sceneOf({ path, result }) })
  } catch (error) {
    const closed = String((error as { errMsg?: string }).errMsg).includes('cancel')
    if (!closed) Taro.showToast({ title: words.scanFailed, icon: 'none' })
  }
}
