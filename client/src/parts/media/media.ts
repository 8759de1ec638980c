// Photos, video and voice in WeChat: chosen, copied to the user's file storage, sent up from there.
import Taro from '@tarojs/taro'
import { putFile } from '../../cloud'
import { type Local, mostBytes, mostVoice, newKey, nothing, type Picked, tooLarge } from './local'

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

/** In WeChat nobody signs out: the phone is its owner's. */
export const forgetAllBut = async (_keys: readonly string[]) => {}

export const sendUp = (local: Local) => putFile(local.key, `${newKey()}.${local.ext}`, local.size)

export const canHoldToSpeak = true

type Listener = { heard: (voice: Local) => void; failed: () => void }
let listener: Listener | null = null
let tape: Taro.RecorderManager | null = null

/** WeChat has one recorder for all; it is taken at the first press, and listened to once. */
function recorder() {
  if (tape) return tape
  tape = Taro.getRecorderManager()
  tape.onStop(async ({ tempFilePath, duration, fileSize }) => {
    if (duration < 1000) return listener?.failed()
    const seconds = Math.round(duration / 1000)
    listener?.heard({ key: await keep(tempFilePath), kind: 'voice', size: fileSize, ext: 'mp3', seconds })
  })
  tape.onError(() => listener?.failed())
  return tape
}

/** Records until `endVoice`, two minutes at most. */
export function beginVoice(heard: Listener['heard'], failed: Listener['failed']) {
  listener = { heard, failed }
  recorder().start({
    duration: mostVoice * 1000,
    format: 'mp3',
    sampleRate: 16_000,
    numberOfChannels: 1,
    encodeBitRate: 48_000,
  })
}

export const endVoice = () => recorder().stop()

export const chooseVoice = (): Promise<Picked> => Promise.resolve(nothing)
