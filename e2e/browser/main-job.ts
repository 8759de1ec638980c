// 王秀兰 opens a board's code in a browser, files, rates; 李强 is told, accepts, answers; twice round.
import { consent } from '@shared/person/calls'
import { track } from '@shared/request/calls'
import { equal, holds, type Scene, type Telling } from '../scene'
import { boardCode, cast } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, liQiang } = cast
const matterCode = /rq-\d{6}-[0-9A-Z]+/

async function allowTasks({ town }: Stage): Promise<void> {
  await town.cloud.wechat.consent(liQiang.openid, 'demo-task', 2)
  for (let times = 0; times < 2; times++) await town.who(liQiang).does(consent, { answers: { 'demo-task': 'accept' } })
}

/** Signing in stands between the submit tap and the receipt; nothing has to be tapped twice. */
async function file(stage: Stage, granny: Visitor): Promise<string> {
  await granny.go(`request/submit?scene=${boardCode}`)
  await granny.see('和平社区 第 3 网格')
  await granny.picture('form-opened-by-code')
  await granny.tap('text=路灯不亮')
  await granny.picture('item-ticked', true)
  await granny.tap('#submit')
  await granny.see('用手机号登录')
  await granny.picture('sign-in')
  await stage.signIn(granny, wangXiulan)
  await granny.see('收到了')
  await granny.picture('receipt')
  const [id = ''] = matterCode.exec(await granny.text()) ?? []
  holds(id, 'the receipt shows the code of the matter')
  return id
}

/** The newest task message on the phone page, opened where it leads. */
async function openTask(stage: Stage, handler: Visitor, id: string): Promise<void> {
  await stage.town.told()
  const messages = await stage.received(liQiang)
  const task = messages.find(({ kind, title }) => kind === 'message' && title === '新任务提醒')
  equal(task?.page, `task/matter?id=${id}`, 'the page of the message')
  await handler.go('home/index')
  await handler.go(task?.page ?? '')
  await handler.see('路灯不亮')
}

async function acceptAndAnswer(handler: Visitor, words: string, round: string): Promise<void> {
  await handler.picture(`task-${round}`, true)
  await handler.tap('#accept')
  await handler.tap('#answer')
  await handler.type('#answer-text', words)
  await handler.type('#answer-contact', '李强 0516-88330001')
  await handler.picture(`answering-${round}`)
  await handler.tap('#answer-send')
  await handler.see('已答复')
  await handler.picture(`answered-${round}`)
}

async function rate(granny: Visitor, grade: number, then: string, name: string): Promise<void> {
  await granny.see('办得怎么样')
  await granny.tap(`.grades .grade:nth-child(${grade})`)
  await granny.picture(`rating-${name}`, true)
  await granny.tap('#rate')
  await granny.see(then)
  await granny.picture(`rated-${name}`, true)
}

async function twoRounds(stage: Stage, { step }: Telling, granny: Visitor, id: string): Promise<void> {
  const handler = await step('李强 signs in', () => stage.signedIn(liQiang, 'handler'))
  await step('李强 opens the message, accepts and answers', async () => {
    await openTask(stage, handler, id)
    await acceptAndAnswer(handler, '已报修，三日内更换灯具。', 'round-1')
  })
  await step('王秀兰 sees the answer and rates 不满意', async () => {
    await granny.go('home/index')
    await granny.see('等您评价')
    await granny.picture('home-with-answer', true)
    await granny.go(`request/matter?id=${id}`)
    await rate(granny, 2, '第 2 次办', 'bad')
  })
  await step('李强 is told again, sees the earlier answer, answers again', async () => {
    await openTask(stage, handler, id)
    await handler.see('上一轮不满意')
    await acceptAndAnswer(handler, '今天下午灯具已更换，晚上亮了。', 'round-2')
  })
}

export const mainJob: Scene = {
  name: 'main-job',
  shows: 'code, 路灯 ticked, signed in on the way, message, accept, answer, 不满意, second round, 很满意, closed',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    await allowTasks(stage)
    const granny = await stage.visitor('resident')
    const id = await step('王秀兰 opens the code, files, signs in on the way', () => file(stage, granny))
    await step('王秀兰 follows it', async () => {
      await granny.tap('#follow')
      await granny.see('县住建局')
      await granny.picture('following', true)
    })
    await twoRounds(stage, telling, granny, id)
    await step('王秀兰 rates 很满意 and it is closed', async () => {
      await granny.go('home/index')
      await granny.go(`request/matter?id=${id}`)
      await rate(granny, 5, '办完了', 'good')
    })
    await step('the dispatcher looks at it at the desk', async () => {
      const dispatcher = await stage.signedIn(cast.zhangMin, 'dispatcher', { width: 1280, height: 800 })
      await dispatcher.go('desk/queue')
      await dispatcher.see('待交办')
      await dispatcher.picture('desk')
    })
    await step('the county says the same', async () => {
      const matter = await stage.town.who(wangXiulan).does(track, { id })
      equal([matter.state, matter.round], ['closed', 2], 'the state and round of the matter')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
