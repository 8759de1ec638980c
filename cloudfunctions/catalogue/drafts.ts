// The draft of the next edition: at most one, whose id is the number after the latest published.
import type { Edition } from '@shared/catalogue/catalogue'
import { emptyDraft } from '@shared/catalogue/change'
import { latestOf } from '@shared/catalogue/view'
import type { County } from '@shared/county'
import { collection } from '../kit/collection'

export const editions = collection<Edition>('editions')

/** A draft that nobody has begun yet. */
export const freshDraft = (county: County): Edition => emptyDraft(latestOf(county))

/** Null while nothing is drafted. */
export const theDraft = (county: County): Promise<Edition | null> => editions.get(freshDraft(county)._id)
