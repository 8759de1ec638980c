// The network goes while somebody files; what was filed leaves by itself when it is back.
import { mine } from '@shared/request/calls'
import { equal, type Scene } from '../scene'
import { boardCode, cast } from '../town'
import { openStage } from './stage'

export const offline: Scene = {
  name: 'offline',
  shows: 'filed without a network: kept, shown as waiting, sent once by itself when the network is back',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const granny = await stage.signedIn(cast.wangXiulan, 'resident')
    const filed = async () => (await stage.town.who(cast.wangXiulan).does(mine, {})).rows.length
    await step('王秀兰 files when the network has gone', async () => {
      await granny.go(`request/submit?scene=${boardCode}`)
      await granny.tap('text=路灯不亮')
      await granny.context.setOffline(true)
      await granny.tap('#submit')
      await granny.see('连上网络后会自动送出')
      await granny.picture('kept-on-the-device')
      equal(await filed(), 0, 'matters in the county')
    })
    await step('it stands among her matters as waiting', async () => {
      await granny.tap('text=去我的诉求')
      await granny.see('待发送')
      await granny.picture('waiting-for-the-network')
    })
    await step('the network is back, and it leaves by itself', async () => {
      await granny.context.setOffline(false)
      await granny.gone('待发送')
      await granny.picture('sent-by-itself')
      equal(await filed(), 1, 'matters in the county')
    })
    await step('it stands among her matters as any other', async () => {
      await granny.go('home/index')
      await granny.see('县住建局')
      await granny.picture('home-afterwards')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
