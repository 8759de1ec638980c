// Photos, video and voice in WeChat: chosen, copied to the user's file storage, sent up from there.
import Taro from '@tarojs/taro'
import { putFile } from '../../cloud'
import { chanceName, type Local, mostBytes, nothing, type Picked, tooLarge } from './local'

const extension = (path: string, fallback: string) => /\.(\w{2,4})$/.exec(path)?.[1]?.toLowerCase() ?? fallback

/** A chosen file lives only as long as WeChat likes; a copy in user storage lives as long as the draft. */
function keep(temporary: string): Promise<string> {
  return new Promise((resolve, reject) =>
    Taro.getFileSystemManager().saveFile({
      tempFilePath: temporary,
      success: result => resolve('savedFilePath' in result ? String(result.savedFilePath) : temporary),
      fail: reject,
    }),
  )
}

async function choose(kind: 'photo' | 'video', most: number): Promise<Picked> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: kind === 'photo' ? most : 1,
      mediaType: [kind === 'photo' ? 'image' : 'video'],
      sizeType: ['compressed'],
      maxDuration: 30,
    })
    if (tempFiles.some(file => file.size > mostBytes)) return tooLarge
    const files = tempFiles.map(
      async (file): Promise<Local> => ({
        key: await keep(file.tempFilePath),
        kind,
        size: file.size,
        ext: extension(file.tempFilePath, kind === 'photo' ? 'jpg' : 'mp4'),
        ...(kind === 'video' ? { seconds: Math.round(file.duration) } : {}),
      }),
    )
    return { ok: true, files: await Promise.all(files) }
  } catch {
    return nothing
  }
}

export const choosePhotos = (most: number) => choose('photo', most)
export const chooseVideo = () => choose('video', 1)

/** Something to show it by. */
export const showOf = (local: Local): Promise<string> => Promise.resolve(local.key)

export async function forget(local: Local) {
  try {
    Taro.getFileSystemManager().removeSavedFile({ filePath: local.key })
  } catch {
    // Already gone: that is what was wanted.
  }
}

export const sendUp = (local: Local) => putFile(local.key, chanceName(local.ext))

export const canHoldToSpeak = true

/** Recording runs between `begin` and `end`; `end` gives the voice kept. */
export function recorder() {
  const manager = Taro.getRecorderManager()
  return {
    begin: () =>
      manager.start({
        duration: 120_000,
        format: 'mp3',
        sampleRate: 16_000,
        numberOfChannels: 1,
        encodeBitRate: 48_000,
      }),
    end: () => manager.stop(),
    listen: (heard: (voice: Local) => void, failed: () => void) => {
      manager.onStop(async ({ tempFilePath, duration, fileSize }) => {
        if (duration < 1000) return failed()
        heard({
          key: await keep(tempFilePath),
          kind: 'voice',
          size: fileSize,
          ext: 'mp3',
          seconds: Math.round(duration / 1000),
        })
      })
      manager.onError(failed)
    },
  }
}

export const chooseVoice = (): Promise<Picked> => Promise.resolve(nothing)
