// A notice 消息: one thing to tell one person. It names a template and facts; fitting and the way it goes come later.

/** A clock of a request, or the end of its present state. */
export type NamedLimit = 'dispatch' | 'accept' | 'answer' | 'until'

/** Also one of a capability, by its name there and of what it is the limit: “share:1”. */
export type LimitName = NamedLimit | `${string}:${string}`

/** As `aspects.ts` lists them. */
export type TemplateName = string

export type Notice = {
  /** Unique within its document, so that it is told once: “r1.accepted3.ps-1”. */
  key: string
  /** Person id. */
  to: string
  template: TemplateName
  facts: Record<string, string>
  /** The limit that it names: what is told is the limit as it is by then. None: it names none, or one that was said for good. */
  limit?: LimitName
  /** Told only while this handler, or this unit, has it. */
  onlyWith?: { handler: string | null } | { unit: string | null }
  /** What it opens where that is not its template's page, without the subject. */
  page?: string
  /** Not before this moment (waking hours). */
  at: number
  /** Worth an SMS when no consent is left. */
  worthSms: boolean
  /** How often a way out has failed; it lies in the inbox since the first. */
  tries?: number
}
