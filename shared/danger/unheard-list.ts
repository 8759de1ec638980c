// What was spoken and nobody has heard, as the desk lists it and a dispatcher's home counts it: before everything else.
import type { WorkList } from '../request/aspect'
import { openStates } from '../request/states'
import type { Endangerable } from './endangerable'
import { earOf } from './unheard'

export const unheardList: WorkList<Endangerable> = {
  posts: ['dispatcher', 'supervisor'],
  where: (_, { county }) => ({ others: earOf(county.centre._id), state: openStates }),
  door: {
    title: '先听录音',
    icon: 'volume',
    homes: ['dispatcher'],
    rank: 5,
    says: () => '话里可能有急事，听过才知道',
    tone: () => 'due',
    idle: () => null,
    page: 'desk/queue?list=unheard',
    acts: count => `先听 ${count} 件录音`,
  },
}
