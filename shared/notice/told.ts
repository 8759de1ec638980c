// A notice as it lies in the inbox, with the way it went out.
import type { TemplateName } from './notice'

/** subscribe: WeChat message; sms; inbox: it lies here only. */
export type Way = 'subscribe' | 'sms' | 'inbox'

export type Told = {
  /** `<matter>:<key>`: the same notice told again is the same row. */
  _id: string
  to: string
  template: TemplateName
  facts: Record<string, string>
  matter: string
  page: string
  at: number
  atKey: string
}
