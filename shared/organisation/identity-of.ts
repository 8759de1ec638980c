// A county's identity, from its own settings.
import { type County, ownKey } from '../county'
import type { Identity, IdentityView } from './identity'

const usual: Identity = {
  name: '',
  motto: '全县诉求，一处受理',
  hotline: { number: '12345', hours: '' },
  address: '',
  open: '',
  filing: '',
}

export const identity = ownKey<Identity>('identity', usual)

/** Whole whatever stands in the settings: every screen wears it, and a county of an earlier release has none. */
export function identityView(county: County): IdentityView {
  const own: Partial<Identity> | null = identity.of(county)
  return { ...usual, ...own, hotline: { ...usual.hotline, ...own?.hotline }, centre: county.centre.name }
}
