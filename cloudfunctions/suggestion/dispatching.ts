import type { Dispatching } from '@shared/suggestion/suggested'
import { changeCounty } from '../kit/county'

/** How far the system dispatches by itself. */
export const changeDispatching = (changes: Partial<Dispatching>): Promise<void> =>
  changeCounty(Object.fromEntries(Object.entries(changes).map(([field, value]) => [`dispatching.${field}`, value])))
