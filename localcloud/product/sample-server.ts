// The sample county in a process of its own, to be killed: `tsx sample-server.ts DIR WALL` begins at that time and prints its
// address; any message makes its reminders work until nothing is left to tell.
import * as sample from '@shared/sample/county'
import { openProduct } from './open'

const { areas, grids, units, headings, items, codes, people } = sample

const [dir = '', wall = ''] = process.argv.slice(2)
const ahead = sample.at(wall) - Date.now()

openProduct({
  dir,
  now: () => Date.now() + ahead,
  organisation: () => ({ areas, grids, units, headings, items, codes, people }),
})
  .then(({ url, settle }) => {
    process.on('message', () => settle().then(() => process.send?.('settled')))
    console.log(url)
  })
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
