// A point on the map, GCJ-02, longitude first. Asked for only when the person wants it.
import Taro from '@tarojs/taro'

export type Point = [longitude: number, latitude: number]

export const canChooseOnMap = true

export const myPoint = (): Promise<Point | null> =>
  Taro.getLocation({ type: 'gcj02' }).then(
    ({ longitude, latitude }): Point => [longitude, latitude],
    () => null,
  )

export const chooseOnMap = (): Promise<Point | null> =>
  Taro.chooseLocation({}).then(
    ({ longitude, latitude }): Point => [Number(longitude), Number(latitude)],
    () => null,
  )
