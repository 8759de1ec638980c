// What comes in to become a request.
import type { Channel, FileRef, Given, Kind, Place, Reporter, Suggested } from './request'

export type Filing = {
  id: string
  tap: string
  channel: Channel
  kind: Kind
  item: string | null
  /** What was ticked to the item's questions. */
  given: Given[]
  text: string
  files: FileRef[]
  place: Place
  reporter: Reporter
  /** The content check was not sure: kept from public view, never refused for its words. */
  held: boolean
  /** What the system would do with it, where no item was ticked. */
  suggestion: Suggested | null
  /** The reporter was shown whom to call and said that nobody is in danger. */
  nobodyInDanger: boolean
  /** The matter of another that is followed; what is urgent goes its own way all the same. */
  follow?: string
}
