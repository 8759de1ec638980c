// What people were told, as it lies in their inbox.
import type { Told } from '@shared/notice/told'
import { by, collection } from '../kit/collection'

/** As releases before this one wrote it: only of requests, and the page without its subject. */
type Stored = Told & { matter?: string }

const whole = (stored: Told): Told => {
  const { matter, ...told } = stored as Stored
  return matter ? { ...told, subject: matter, page: `${told.page}?id=${matter}` } : told
}

export const inbox = collection<Told>('notices', [by('inbox', 'to', '-atKey')], {
  whole,
  part: whole,
  asked: fields => fields,
})
