// The sample county in a process of its own, to be killed: `tsx sample-server.ts DIR WALL` begins at that time and prints its
// address; any message makes its reminders work until nothing is left to tell.
import * as sample from '@shared/sample/county'
import { persons } from '../../cloudfunctions/kit/caller'
import { database } from '../../cloudfunctions/kit/cloud'
import { openProduct } from './open'

const { identity, areas, grids, units, headings, items, codes, people } = sample

const [dir = '', wall = ''] = process.argv.slice(2)
const ahead = sample.at(wall) - Date.now()

openProduct({
  dir,
  now: () => Date.now() + ahead,
  organisation: () => ({ identity, areas, grids, units, headings, items, codes, people }),
})
  .then(async ({ url, settle }) => {
    // Everybody is signed in: a test signs their session itself (`sample`).
    const session = { at: 0, until: Number.MAX_SAFE_INTEGER, where: '' }
    await persons.update(
      { _id: database().command.in(people.map(({ id }) => id)) },
      { sessions: database().command.set({ sample: session }) },
    )
    process.on('message', () => settle().then(() => process.send?.('settled')))
    console.log(url)
  })
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
