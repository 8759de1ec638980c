/** A photo, video or voice kept on the device until it has gone up. `key` finds it; `cloud` is its id once it is up. */
export type Local = {
  key: string
  kind: 'photo' | 'video' | 'voice'
  seconds?: number
  size: number
  ext: string
  cloud?: string
}

export type Picked = { ok: true; files: Local[] } | { ok: false; say: string }

export const mostBytes = 10 * 1024 * 1024
export const mostFiles = 9
export const mostVoice = 120

export const tooLarge: Picked = {
  ok: false,
  say: '这个太大了，照片和视频每个最多 10 MB。请换小一点的照片，或者短一点的视频。',
}
export const empty: Picked = { ok: false, say: '这个文件是空的，没有内容，请换一个。' }
export const notShown: Picked = {
  ok: false,
  say: '这张照片的格式别人打不开。请截图后添加截图，或在手机“设置 → 相机 → 格式”里选“兼容性最佳”后再拍。',
}
export const nothing: Picked = { ok: true, files: [] }

const letters = 'abcdefghijkmnpqrstuvwxyz23456789'

/** A name that no other has: for taps, files and blobs. */
export function newKey(length = 24) {
  let key = ''
  while (key.length < length) key += letters[Math.floor(Math.random() * letters.length)]
  return key
}
