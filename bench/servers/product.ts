// The product on its local cloud, with as many residents as the load needs: the pace of one would not do.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sample from '@shared/sample/county'
import { persons } from '../../cloudfunctions/kit/caller'
import { database } from '../../cloudfunctions/kit/cloud'
import { openProduct } from '../../localcloud/product/open'

const { identity, areas, grids, units, headings, items, codes } = sample
const residents = Array.from({ length: Number(process.env.RESIDENTS ?? 1000) }, (_, n) => ({
  id: `ps-resident-${n}`,
  name: '居民',
  phone: `139${String(n).padStart(8, '0')}`,
  wechat: null,
}))

/** A question for more at once reads everybody. */
const perTrip = 50

openProduct({
  dir: mkdtempSync(join(tmpdir(), 'bench-')),
  threads: true,
  organisation: () => ({
    identity,
    areas,
    grids,
    units,
    headings,
    items,
    codes,
    people: [...sample.people, ...residents],
  }),
}).then(async ({ url }) => {
  const session = { at: Date.now(), until: Date.now() + 30 * 86_400_000, where: '' }
  for (let from = 0; from < residents.length; from += perTrip)
    await persons.update(
      { _id: database().command.in(residents.slice(from, from + perTrip).map(({ id }) => id)) },
      { sessions: database().command.set({ bench: session }) },
    )
  console.log(url)
})
