import type { AnswerOf, WishOf } from '@shared/calls/call'
import type * as calls from '@shared/catalogue/calls'
import { catalogueView } from '@shared/catalogue/view'
import { allow, type Ruling } from '@shared/ruling'
import type { Situation } from '../kit/serve'

/** The catalogue in force, for anyone; a client that has this edition keeps it. */
export const read = async (
  { known }: WishOf<typeof calls.read>,
  { county }: Situation,
): Promise<Ruling<AnswerOf<typeof calls.read>>> =>
  allow(known === county.edition ? { same: true } : { same: false, ...catalogueView(county) })
