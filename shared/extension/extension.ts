// A later date for the answer 延期, with the consult 会诊 behind it; `decision` is null while it waits for its approver.
import type { Who } from '../organisation/organisation'
import type { Request } from '../request/request'

export type Extension = {
  round: number
  unit: string
  at: number
  by: Who
  reason: string
  consult: { with: string; said: string }
  /** The limit as it stood when this was asked for. */
  due: number
  /** The day that is promised to the reporter, YYYY-MM-DD; left out before this was kept. */
  day?: string
  /** Its closing time; that of the next working day where it turned out to be free. */
  promised: number
  /** `unit:post` of whoever may approve it. */
  approver: string
  decision: { at: number; by: Who; granted: boolean; reason: string } | null
}

export type ExtensionFields = {
  extensions: Extension[]
  /** `unit:post` of whoever must approve an extension now. */
  approves: string | null
}

export type Extended = Request & ExtensionFields
