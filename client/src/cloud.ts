// The door to the cloud in WeChat. The browser's twin is cloud.h5.ts.
import { attach } from '@shared/request/calls'
import Taro from '@tarojs/taro'
import { type Carrier, makeCall, offline, type Refused } from './wire'

/** The cloud environment, given when this is built; without it the first one of the account is taken. */
const env = process.env.ENV_ID

let ready = false
function cloud() {
  if (!ready) Taro.cloud.init({ ...(env ? { env } : {}), traceUser: false })
  ready = true
  return Taro.cloud
}

const gone = async () => (await Taro.getNetworkType()).networkType === 'none'

const carry: Carrier = async (name, data) => {
  try {
    const { result } = await cloud().callFunction({ name, data })
    return result
  } catch (error) {
    if (await gone()) return 'offline'
    throw error
  }
}

export const call = makeCall(carry)

/** In WeChat the platform knows the caller, so there is no session to keep. */
export const keepSession = (_session: string | null) => {}
export const hasSession = () => true

export type Put = { ok: true; id: string } | Refused

/** One local file to the place that the cloud has for it; `id` is what a call names it by. */
export async function putFile(path: string, name: string, size: number): Promise<Put> {
  const place = await call(attach, { name, size })
  if (!place.ok) return place
  try {
    const { fileID } = await cloud().uploadFile({ cloudPath: place.data.path, filePath: path })
    return { ok: true, id: fileID }
  } catch {
    if (await gone()) return offline
    return { ok: false, why: 'file-not-yours', say: '有一张照片、视频或语音没有传上去，请再试一次。' }
  }
}
