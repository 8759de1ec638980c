// What speaks of danger stops the form with whom to call; it is filed all the same, as urgent, and the centre sees it first.
import { mine, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, holds, type Scene } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Look, Visitor } from './visitor'

const { wangXiulan, zhangMin } = cast
const said = '家里煤气泄漏了'

const stops = async (visitor: Visitor): Promise<void> => {
  await visitor.see('有人有危险吗')
  await visitor.see(`您写到“${said}”`)
  await visitor.see('拨打 119')
}

/** The sheet as it looks elsewhere: what was written is kept on the device of that visitor alone. */
async function lookAt(stage: Stage, name: string, look: Look): Promise<void> {
  const visitor = await stage.signedIn(wangXiulan, name, look)
  await visitor.go(`request/submit?scene=${boardCode}`)
  await visitor.tap('#add-text')
  await visitor.type('#text', said)
  await stops(visitor)
  await visitor.picture('stopped')
  await visitor.close()
}

async function filed(town: Town) {
  const { rows } = await town.who(wangXiulan).does(mine, {})
  equal(rows.length, 1, 'matters in the county')
  return town.who(zhangMin).does(track, { id: rows[0]?.id ?? '' })
}

const plainly = (town: Town) =>
  town.who(wangXiulan).does(submit, {
    tap: newTap(),
    kind: 'complaint',
    text: '楼道的灯坏了',
    place: { scene: boardCode },
  })

export const danger: Scene = {
  name: 'danger',
  shows: 'words of danger stop the form with whom to call; it is filed as urgent, and the dispatcher sees it',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const granny = await stage.signedIn(wangXiulan, 'resident')
    await step('王秀兰 writes of gas, and is told to call 119', async () => {
      await granny.go(`request/submit?scene=${boardCode}`)
      await granny.tap('#add-text')
      await granny.type('#text', said)
      await stops(granny)
      await granny.picture('stopped')
    })
    await step('she goes on and files', async () => {
      await granny.tap('#danger-urgent')
      await granny.gone('有人有危险吗')
      await granny.tap('#submit')
      await granny.see('收到了')
      await granny.picture('received')
    })
    await step('it is urgent and red, with the words that say so', async () => {
      const matter = await filed(stage.town)
      equal([matter.urgent, matter.level?.colour], [true, 'red'], 'urgent, and its level')
      equal(matter.danger, { danger: 'gas', words: said, denied: false }, 'the danger')
    })
    await step('张敏 sees it at the desk', async () => {
      const dispatcher = await stage.signedIn(zhangMin, 'dispatcher', { width: 1280, height: 800 })
      await dispatcher.go('desk/queue')
      await dispatcher.see(said)
      await dispatcher.picture('desk')
      holds((await dispatcher.text()).includes('紧急'), 'the desk says that it is urgent')
    })
    await step('the sheet in the dark and wide', async () => {
      await lookAt(stage, 'dark', { width: 390, dark: true })
      await lookAt(stage, 'wide', { width: 1280, height: 800 })
    })
    await step('what she writes later stops her too', async () => {
      const { id } = await plainly(stage.town)
      await granny.go(`request/matter?id=${id}`)
      await granny.tap('text=补充情况')
      await granny.type('#add-text', '现在着火了，有人困在里面出不来')
      await granny.tap('#add-send')
      await granny.see('有人有危险吗')
      await granny.picture('stopped-later')
      await granny.tap('#danger-urgent')
      await granny.gone('有人有危险吗')
      await granny.tap('#add-send')
      await granny.see('补充了情况')
      const { urgent } = await stage.town.who(zhangMin).does(track, { id })
      equal(urgent, true, 'urgent by what was added')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
