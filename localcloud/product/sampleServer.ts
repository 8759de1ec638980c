// The sample county in a process of its own, to be killed: `tsx sampleServer.ts DIR` prints its address.
import * as sample from '@shared/sample/county'
import { openProduct } from './open'

const { areas, grids, units, items, codes, people } = sample

openProduct({
  dir: process.argv[2] ?? '',
  timers: true,
  demo: true,
  organisation: () => ({ areas, grids, units, items, codes, people }),
})
  .then(({ url }) => console.log(url))
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
