// WeChat asks before the first use of photos, place, microphone or phone number: it hands us the question, we show our sheet.
import { makeStore } from './parts/store'

type Answer = (answer: { event: 'agree' | 'disagree'; buttonId?: string }) => void
declare const wx: { onNeedPrivacyAuthorization?: (listen: (resolve: Answer) => void) => void }

export const agreeButton = 'agree-privacy'
export const privacyAsked = makeStore<Answer | null>(null)

export function watchPrivacy() {
  if (process.env.TARO_ENV !== 'weapp') return
  wx.onNeedPrivacyAuthorization?.(resolve => privacyAsked.set(resolve))
}

export function answerPrivacy(agreed: boolean) {
  privacyAsked.get()?.(agreed ? { event: 'agree', buttonId: agreeButton } : { event: 'disagree' })
  privacyAsked.set(null)
}
