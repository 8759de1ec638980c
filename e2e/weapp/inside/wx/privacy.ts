// WeChat's question before the first use of what is private: the app shows its own sheet and answers.
import { violate } from '../record'
import { listenersOf } from './listeners'

type Answer = { event: string; buttonId?: string }
type Listener = (resolve: (answer: Answer) => void, about: { referrer: string }) => void

/** 用户隐私保护指引: interfaces that ask first. */
export const privateCalls = new Set([
  'chooseMedia',
  'chooseImage',
  'chooseVideo',
  'chooseMessageFile',
  'getLocation',
  'chooseLocation',
  'startRecord',
  'setClipboardData',
  'getClipboardData',
  'saveImageToPhotosAlbum',
])

export const privacy = { agreed: false, tappedButtons: new Set<string>() }

const refused = (name: string) => ({ errMsg: `${name}:fail privacy permission is not authorized`, errno: 104 })

function take(answer: Answer): boolean {
  if (answer.event !== 'agree') return false
  const tapped = answer.buttonId !== undefined && privacy.tappedButtons.has(answer.buttonId)
  if (!tapped) violate('privacy', `agreed by ${answer.buttonId}, which is no tapped agreePrivacyAuthorization button`)
  privacy.agreed = tapped
  return tapped
}

/** Passes when the person has agreed, or does so now. @throws what WeChat answers otherwise */
export async function askPrivacy(name: string): Promise<void> {
  if (privacy.agreed) return
  const listeners = listenersOf('onNeedPrivacyAuthorization') as Listener[]
  if (!listeners.length) {
    // Without a sheet of the app, WeChat shows its own; the person agrees.
    privacy.agreed = true
    return
  }
  const agreed = await new Promise<boolean>(resolve => {
    for (const listener of listeners) listener(answer => resolve(take(answer)), { referrer: name })
  })
  if (!agreed) throw refused(name)
}
