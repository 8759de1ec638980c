// A second resident is offered the first one's matter while filing, follows it; both are answered, each rates.
import { rate } from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, holds, type Scene } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, liQiang, zhouLi, zhangMin } = cast
const place = { scene: boardCode }
const said = { text: '灯具已更换，晚上亮了。', basis: '现场核查', contact: '李强 0516-88330001', goOn: '当面说明过' }

const file = ({ who }: Town, text: string, item?: string) =>
  who(wangXiulan).does(calls.submit, { tap: newTap(), kind: 'complaint', item, text, place })

async function follow(second: Visitor): Promise<string> {
  await second.go(`request/submit?scene=${boardCode}`)
  await second.see('和平社区 第 3 网格')
  await second.tap('text=路灯不亮')
  await second.see('附近已有人反映')
  await second.tap('text=就是这件')
  await second.see('再点取消')
  await second.picture('offered', true)
  await second.tap('#submit')
  await second.see('收到了')
  await second.see('一起办')
  await second.picture('receipt')
  const [id = ''] = /rq-\d{6}-[0-9A-Z]+/.exec(await second.text()) ?? []
  holds(id, 'the receipt shows the code of the matter')
  return id
}

async function answer({ town }: Stage, id: string): Promise<void> {
  const { version } = await town.who(zhangMin).does(calls.track, { id })
  const accepted = await town.who(liQiang).does(calls.accept, { id, version })
  await town.who(liQiang).does(calls.answer, { id, version: accepted.version, ...said })
  await town.told()
}

export const sameMatter: Scene = {
  name: 'same-matter',
  shows: 'offered what is being done nearby, followed, answered together, rated each; a repeat joined at the desk',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const { town } = stage
    const lead = await file(town, '', 'it-ludeng')
    const second = await stage.signedIn(zhouLi, 'neighbour')
    const id = await step('周丽 is offered the matter of 王秀兰 and follows it', () => follow(second))
    await step('she sees that it is dealt with together', async () => {
      await town.told()
      await second.tap('#follow')
      await second.see('和另外 1 位')
      await second.picture('joined', true)
    })
    await step('李强 answers once, both are answered', async () => {
      await answer(stage, lead.id)
      await second.go('home/index')
      await second.go(`request/matter?id=${id}`)
      await second.see(said.text)
      await second.picture('answered', true)
    })
    await step('each rates for herself', async () => {
      await second.tap('.grades .grade:nth-child(5)')
      await second.tap('#rate')
      await second.see('办完了')
      const { version, state } = await town.who(wangXiulan).does(calls.track, { id: lead.id })
      equal(state, 'answered', 'the matter of 王秀兰 waits for her own rating')
      const grades = { result: 1, attitude: 3, speed: 3 }
      const again = await town.who(wangXiulan).does(rate, { id: lead.id, version, ...grades })
      equal([again.state, again.round], ['dispatched', 2], 'what her rating led to')
    })
    await step('张敏 sees a likely repeat, joins it and parts it', () => joinAndPart(stage))
    await step('no page wrote an error', async () => stage.clean())
  },
}

async function joinAndPart(stage: Stage): Promise<void> {
  const words = '小学门口的老槐树歪了，压着电线，孩子从下面过。'
  await file(stage.town, words)
  await file(stage.town, '小学门口那棵老槐树歪了压着电线，很危险。')
  const dispatcher = await stage.signedIn(zhangMin, 'dispatcher', { width: 1280, height: 800 })
  await dispatcher.go('desk/queue')
  await dispatcher.see('可能重复')
  await dispatcher.picture('repeats', true)
  const joined = (await dispatcher.page.locator('.desk-matter .title.big').textContent()) ?? ''
  await dispatcher.tap('text=并入这件')
  await dispatcher.see('已并入')
  await dispatcher.go('desk/queue?list=open')
  await dispatcher.page.locator('.queue-open', { hasText: joined }).first().click()
  await dispatcher.see('并案，共 2 位反映')
  await dispatcher.picture('joined', true)
  await dispatcher.tap('#part')
  await dispatcher.type('#part-reason', '不是同一棵树')
  await dispatcher.picture('parting')
  await dispatcher.tap('#part-send')
  await dispatcher.see('拆出，单独办理')
  await dispatcher.go('desk/hot')
  await dispatcher.see('热点')
  await dispatcher.picture('hot')
}
