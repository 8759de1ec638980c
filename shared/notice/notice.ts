// A notice 消息: one thing to tell one person. It names a template and facts; fitting and the way it goes come later.
export type TemplateName =
  | 'task'
  | 'due'
  | 'accepted'
  | 'asked'
  | 'answered'
  | 'ended'
  | 'unhappy'
  | 'progress'
  | 'called'
  | 'extended'

export type Notice = {
  /** Unique within its document, so that it is told once: “r1.accepted.reporter”. */
  key: string
  /** Person id. */
  to: string
  template: TemplateName
  facts: Record<string, string>
  /** Not before this moment (waking hours). */
  at: number
  /** Worth an SMS when no consent is left. */
  worthSms: boolean
}
