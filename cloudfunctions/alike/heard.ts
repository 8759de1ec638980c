// What was reported lately, in clusters, in the memory of this instance: the first asking reads a year, every later one what is new.
import { type Clusters, openClusters } from '@shared/alike/clusters'
import type { Request } from '@shared/request/request'
import { sortKey } from '@shared/sort-key'
import { database } from '../kit/cloud'
import { requests } from '../request/requests'

/** Far enough back for a year and the time before it, milliseconds. */
const furthest = 400 * 86_400_000
const perPage = 1000
/** What one instance keeps at most; then it begins anew. */
const mostKept = 40_000

const fields = ['title', 'text', 'place', 'filedKey', 'createdAt'] as const

let heard: { clusters: Clusters; last: string } | undefined
let hearing: Promise<Clusters> | undefined

/** One round trip for a thousand that are new. */
export async function clustersAt(now: number): Promise<Clusters> {
  hearing ??= hear(now).finally(() => {
    hearing = undefined
  })
  return hearing
}

async function hear(now: number): Promise<Clusters> {
  if (!heard || heard.clusters.size() > mostKept)
    heard = { clusters: openClusters(), last: sortKey(now - furthest, '') }
  for (;;) {
    const page = await requests.find(
      { filedKey: database().command.gt(heard.last) },
      { sort: [['filedKey', 'asc']], limit: perPage, fields },
    )
    for (const request of page) heard.clusters.add(reported(request))
    heard.last = page.at(-1)?.filedKey ?? heard.last
    if (page.length < perPage) return heard.clusters
  }
}

const reported = ({ _id, createdAt, title, text, place }: Request) => ({
  id: _id,
  at: createdAt,
  title,
  text: [place.words, text].filter(Boolean).join(' '),
  area: place.village ?? '',
})
