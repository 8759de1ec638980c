// Matters of long ago are asked back by the code of one of them; a code that is not theirs says so.
import type { Scene } from '../scene'
import { cast } from '../town'
import { openStage } from './stage'

export const claim: Scene = {
  name: 'claim',
  shows: 'matters filed long ago are asked back by a code, and one that is not theirs is refused with a sentence',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const granny = await stage.signedIn(cast.wangXiulan, 'resident')
    await step('王秀兰 looks for what she filed long ago', async () => {
      await granny.go('home/matters')
      await granny.tap('#claim')
      await granny.see('诉求编号')
      await granny.picture('claim')
    })
    await step('a code that is not hers says so', async () => {
      await granny.at('#claim-code input').fill('261123-7kqfj')
      await granny.tap('#claim-send')
      await granny.see('没有对上')
      await granny.picture('not-hers')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
