import Taro, { usePullDownRefresh } from '@tarojs/taro'

/** Pulled down, a page asks again. Its config must say `enablePullDownRefresh`. */
export const usePull = (again: () => Promise<unknown>) =>
  usePullDownRefresh(() => {
    again().finally(() => Taro.stopPullDownRefresh())
  })
