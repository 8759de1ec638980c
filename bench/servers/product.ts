// The product on its local cloud, with as many residents as the load needs: the pace of one would not do.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as sample from '@shared/sample/county'
import { openProduct } from '../../localcloud/product/open'

const { areas, grids, units, headings, items, codes } = sample
const residents = Array.from({ length: Number(process.env.RESIDENTS ?? 1000) }, (_, n) => ({
  id: `ps-resident-${n}`,
  name: '居民',
  phone: `139${String(n).padStart(8, '0')}`,
  wechat: null,
}))

openProduct({
  dir: mkdtempSync(join(tmpdir(), 'bench-')),
  threads: true,
  organisation: () => ({ areas, grids, units, headings, items, codes, people: [...sample.people, ...residents] }),
}).then(({ url }) => console.log(url))
