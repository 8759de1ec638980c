// 王秀兰 scans a board, files, rates; 李强 is told, accepts, answers; twice round.
import { consent } from '@shared/person/calls'
import { track } from '@shared/request/calls'
import { equal, holds, most, type Scene, type Telling } from '../scene'
import { boardCode, cast } from '../town'
import type { Mini } from './mini'
import { openStage, type Stage, whereOf } from './stage'

const { wangXiulan, liQiang } = cast
const mostTaps = 6
const matterCode = /rq-\d{6}-[0-9A-Z]+/

/** On an earlier day 李强 allowed messages about new tasks. */
async function allowTasks({ town }: Stage): Promise<void> {
  await town.cloud.wechat.consent(liQiang.openid, 'demo-task')
  await town.who(liQiang).does(consent, { answers: { 'demo-task': 'accept' } })
}

async function file(stage: Stage, { note }: Telling): Promise<{ mini: Mini; id: string }> {
  const mini = await stage.open(wangXiulan, { path: 'request/submit', query: { scene: boardCode }, scene: 1047 })
  await mini.see('睢城街道 和平社区 第 3 网格')
  await mini.tap('text=路灯不亮')
  await mini.tap('#agree')
  await mini.tap('#submit')
  await mini.see('收到了')
  most(mini.taps(), mostTaps, 'taps from the scan to the receipt')
  note(`${mini.taps()} taps, no typing`)
  const [id = ''] = matterCode.exec(mini.text()) ?? []
  holds(id, 'the receipt shows the code of the matter')
  return { mini, id }
}

/** The newest message on a person's phone, opened as a second launched mini-program. */
async function openMessage(stage: Stage, owner: typeof wangXiulan | typeof liQiang, title: string): Promise<Mini> {
  await stage.town.told()
  const messages = stage.town.cloud.wechat.received(owner.openid)
  const newest = messages.find(message => message.title === title)
  holds(newest?.page, `${owner.name} received “${title}”, and not ${messages.map(message => message.title)}`)
  return stage.open(owner, whereOf(newest.page))
}

async function acceptAndAnswer(mini: Mini, words: string): Promise<void> {
  await mini.see('路灯不亮')
  await mini.tap('#accept')
  await mini.tap('#answer')
  await mini.type('#answer-text', words)
  holds(mini.value('#answer-basis').includes('城市照明'), 'the basis of the item stands in the answer already')
  await mini.type('#answer-contact', '李强 0516-88330001')
  await mini.tap('#answer-send')
  await mini.see('已答复')
}

async function rate(mini: Mini, grade: number, then: string): Promise<void> {
  await mini.see('办得怎么样？')
  await mini.tap(`.grades .grade:nth-child(${grade})`)
  await mini.tap('#rate')
  await mini.see(then)
}

async function twoRounds(stage: Stage, { step }: Telling): Promise<void> {
  await step('李强 opens the message, accepts and answers', async () =>
    acceptAndAnswer(await openMessage(stage, liQiang, '新任务提醒'), '已报修，三日内更换灯具。'),
  )
  await step('王秀兰 opens the answer and rates 不满意', async () =>
    rate(await openMessage(stage, wangXiulan, '诉求答复通知'), 2, '第 2 次办'),
  )
  await step('李强 is told again, sees the earlier answer, answers again', async () => {
    const mini = await openMessage(stage, liQiang, '新任务提醒')
    await mini.see('上一轮不满意')
    await mini.see('已报修，三日内更换灯具。')
    await acceptAndAnswer(mini, '今天下午灯具已更换，晚上亮了。')
  })
}

export const mainJob: Scene = {
  name: 'main-job',
  shows: 'scan, file 路灯, message, accept, answer, 不满意, second round, answer, 很满意, closed',
  async play(telling) {
    const { step, note } = telling
    const stage = await openStage(telling)
    await allowTasks(stage)
    const { mini, id } = await step('王秀兰 scans the board and files in at most six taps', () => file(stage, telling))
    await step('王秀兰 follows it', async () => {
      await mini.tap('#follow')
      await mini.see('县住建局')
      note(`filing drew ${mini.measure().count} setData, ${mini.measure().bytes} bytes in all`)
    })
    await twoRounds(stage, telling)
    await step('王秀兰 rates 很满意 and it is closed', async () => {
      await mini.page('onPullDownRefresh')
      await rate(mini, 5, '办完了')
    })
    await step('the county says the same', async () => {
      const matter = await stage.town.who(wangXiulan).does(track, { id })
      equal([matter.state, matter.round], ['closed', 2], 'the state and round of the matter')
      equal(
        matter.answers.map(({ rating }) => rating?.result),
        [2, 5],
        'the ratings of its answers',
      )
    })
    await step('nothing was done that WeChat forbids', async () => stage.lawful())
  },
}
