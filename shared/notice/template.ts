// What a template of messages says: in WeChat, in the inbox, by SMS. Each capability's templates stand with it.

/** WeChat's keyword kinds (subscribe message, parameter limits). */
export type FieldKind = 'thing' | 'character_string' | 'time' | 'phrase' | 'name' | 'phone_number' | 'number'

/** Without an optional one a message says enough: it opens the matter itself. */
export type Field = { kind: FieldKind; label: string; optional?: true }

export type Template = {
  /** As listed in the account's template library. */
  title: string
  /** What WeChat shows, fact by fact. The keyword that takes each is the account's own (`account.ts`). */
  fields: Readonly<Record<string, Field>>
  /** The line of the inbox, with {facts}. */
  inbox: string
  /** The SMS template, with {facts} in the order of its parameters. */
  sms: string
  /** The page that it opens, with the subject's id. */
  page: string
  /** Whose consent is asked for: the reporter's at the submit tap, staff's at the accept tap. WeChat asks for three at a time. */
  consentOf?: 'reporter' | 'staff'
  /** Of an urgent matter it is told at any hour. */
  wakes?: true
  /** Told at any hour, urgent or not: only who is told can say which it is. */
  atAnyHour?: true
  /** It tells of what goes on: once its subject has ended it is told no more. */
  ofLimit?: true
  /** The deed that it asks for: it is told only while the subject's state allows that. */
  asks?: string
  /** Only for who has the subject in hand: another who has it by then is told by what brought it to him. */
  toHandler?: true
  /** What it says of a limit stays true when that has passed. */
  ofLateness?: true
}

export const code = { kind: 'character_string', label: '诉求编号', optional: true } as const
export const matter = { kind: 'thing', label: '诉求事项' } as const
export const hint = { kind: 'thing', label: '温馨提示', optional: true } as const
