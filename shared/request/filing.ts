// What comes in to become a request. What a capability wants to know beside it stands with the capability.
import type { Given } from '../catalogue/given'
import type { Kind } from '../catalogue/limit'
import type { Channel, FileRef, Place, Reporter } from './request'

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
}
