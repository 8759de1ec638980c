// The matters of one town that were filed lately, whatever became of them: what a new one is compared with.

import { looksBack } from '@shared/alike/candidates'
import { rowFields } from '@shared/aspects'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import { requests } from '../request/requests'

/** More than this were not filed in one town within days; the latest are the likely ones. */
const most = 300

const fields = [...rowFields, 'text', 'reporter', 'shown', 'lead'] as const

/** One round trip. Without a town those of the whole county. */
export const nearby = (town: string | null, now: number) =>
  requests.find(
    { ...(town ? { 'place.town': town } : {}), filedKey: database().command.gt(sortKey(now - looksBack, '')) },
    { sort: [['filedKey', 'desc']], limit: most, fields },
  )
