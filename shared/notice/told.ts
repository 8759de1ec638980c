// A notice as it lies in the inbox, with what it is about and where that is opened.
import type { TemplateName } from './notice'

export type Told = {
  /** `<subject>:<key>`: the same notice told again is the same row. */
  _id: string
  to: string
  template: TemplateName
  facts: Record<string, string>
  /** The id of what it is about: a request, a booking, a dispute. */
  subject: string
  /** The page that shows it, with the subject: “task/matter?id=rq-…”. */
  page: string
  at: number
  atKey: string
}
