// The home of who looks after grids: what is open there as everybody may see it, and what they brought in themselves. They hold no
// post: words and persons of others are not theirs to see.
import { openStates } from '@shared/request/states'
import { database } from '../kit/cloud'
import type { Here, Waiting } from '../kit/waiting'
import { ownedBy } from './mine'
import { filterNear } from './near'
import { requests } from './requests'

const idsOf = ({ home }: Here): string[] => home.grids.map(({ _id }) => _id).slice(0, 30)

const grid = (here: Here): string => idsOf(here).join(',')

/** The form with the grid filled in; of several the first, which can be changed there. */
export const noting: Waiting = {
  id: 'note',
  title: '记一件看到的',
  icon: 'camera-plus',
  homes: ['grid'],
  rank: 10,
  page: 'request/submit',
  button: true,
  acts: () => '记一件看到的',
  look: async here => ({ count: null, says: '', page: `request/submit?grid=${idsOf(here)[0] ?? ''}` }),
}

export const inGrids: Waiting = {
  id: 'grid',
  title: '我的网格里在办的',
  icon: 'map-pin',
  homes: ['grid'],
  rank: 20,
  page: 'request/near',
  look: async here => {
    const count = await requests.count(filterNear({ grids: idsOf(here) }, here))
    return { count, says: count > 0 ? '碰到邻居问，就照这个说' : '现在没有', page: `request/near?grids=${grid(here)}` }
  },
}

export const broughtIn: Waiting = {
  id: 'mine',
  title: '我反映的',
  icon: 'file-text',
  homes: ['grid'],
  rank: 30,
  page: 'home/matters',
  look: async ({ caller }) => {
    const count = await requests.count({ ...ownedBy(caller.persons), state: database().command.in([...openStates]) })
    return { count, says: count > 0 ? '办到哪一步了' : '没有在办的' }
  },
}
