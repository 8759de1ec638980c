// Several units meet: time and place, minutes, two shares with their limits; an extension; one answer, and only after both shares.
import { accept, answer, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, type Scene, type Telling } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, linNa, wuHao, sunWei } = cast
const hour = 3_600_000
const wide = { width: 1280, height: 800 }
const said = { text: '11 月 24 日已清完垃圾、封堵混接口。', basis: '会商纪要', contact: '林娜 0516-88332718' }

async function taken({ town }: Stage): Promise<string> {
  const what = { kind: 'complaint' as const, item: 'it-heitan', text: '水塘又黑又臭，塘边还倒了垃圾。' }
  const { id } = await town.who(wangXiulan).does(submit, { tap: newTap(), ...what, place: { scene: boardCode } })
  const { version } = await town.who(linNa).does(track, { id })
  await town.who(linNa).does(accept, { id, version })
  await town.told()
  return id
}

async function pickUnit(visitor: Visitor, row: string, name: string): Promise<void> {
  await visitor.tap(row)
  await visitor.at('.sheet #search input').fill(name)
  await visitor.tap(`.sheet .row:has-text("${name}")`)
}

async function callMeeting(head: Visitor, id: string): Promise<void> {
  await head.go(`task/matter?id=${id}`)
  await head.see('水塘又黑又臭')
  await head.tap('#more')
  await head.tap('#meet')
  await head.type('#meet-place', '街道二楼会议室')
  await pickUnit(head, '#meet-units', '县城管局')
  await pickUnit(head, '#meet-units', '县生态环境局')
  await head.picture('calling-the-meeting')
  await head.tap('#meet-send')
  await head.see('街道二楼会议室')
  await head.picture('meeting-called', true)
}

async function share(head: Visitor, at: number, unit: string, what: string): Promise<void> {
  await head.tap('#share-add')
  await pickUnit(head, `#share-unit-${at}`, unit)
  await head.type(`#share-what-${at}`, what)
}

async function writeMinutes(head: Visitor): Promise<void> {
  await head.tap('#more')
  await head.tap('#minute')
  await head.type('#minute-said', '三家到现场看过：塘边垃圾约 6 车，北侧一处雨污混接。')
  await head.type('#minute-decisions', '先清垃圾、再截混接口，街道统一答复')
  await share(head, 0, '县城管局', '清运塘边垃圾')
  await share(head, 1, '县生态环境局', '查清并封堵混接口')
  await head.picture('writing-minutes')
  await head.tap('#minute-send')
  await head.see('清运塘边垃圾')
  await head.picture('shares', true)
}

async function askForTime(handler: Visitor, id: string): Promise<void> {
  await handler.go(`task/matter?id=${id}`)
  await handler.see('水塘又黑又臭')
  await handler.tap('#more')
  await handler.tap('#extend')
  await handler.type('#extend-reason', '混接口在路面下，要先开挖')
  await handler.type('#extend-with', '县水务局 管网科')
  await handler.type('#extend-said', '开挖和回填要三天')
  await handler.tap('#extend-day')
  await handler.picture('the-wheel')
  await handler.page.locator('.weui-picker__action', { hasText: '确定' }).locator('visible=true').first().tap()
  await handler.picture('asking-for-time')
  await handler.tap('#extend-send')
  await handler.see('等审批')
}

async function approve(head: Visitor): Promise<void> {
  await head.go('home/index')
  await head.see('等您批')
  await head.picture('home-of-the-head')
  await head.tap('#approve')
  await head.tap('.task')
  await head.picture('approving')
  await head.tap('#grant')
  await head.see('已同意')
}

async function finishShare(town: Town, handler: Visitor, id: string): Promise<void> {
  await handler.go(`task/matter?id=${id}`)
  await handler.tap('#finish-0')
  await handler.type('#finish-text', '清运 6 车，已撒药除味。')
  await handler.picture('finishing')
  await handler.tap('#finish-send')
  await handler.see('已完成')
  await handler.picture('finished', true)
  await town.told()
}

async function refusedWhileOpen(town: Town, id: string): Promise<void> {
  const { version } = await town.who(linNa).does(track, { id })
  const wish = { id, version, ...said, goOn: '已当面说清' }
  const refused = await town.who(linNa).tries(answer, wish)
  equal(refused.ok ? null : refused.why, 'shares-open', 'why it cannot be answered yet')
}

async function answerOnce(handler: Visitor, id: string): Promise<void> {
  await handler.go(`task/matter?id=${id}`)
  await handler.tap('#explain-1')
  await handler.type('#explain-text', '封堵并入街道管网工程，11 月 28 日前完成。')
  await handler.tap('#explain-send')
  await handler.see('已说明')
  await handler.tap('#answer')
  await handler.type('#answer-text', said.text)
  await handler.type('#answer-basis', said.basis)
  await handler.type('#answer-contact', said.contact)
  await handler.tap('#answer-send')
  await handler.see('等反映人评价')
}

async function putOff({ step }: Telling, stage: Stage, handler: Visitor, head: Visitor, id: string): Promise<void> {
  await step('林娜 asks for time, with a consult', () => askForTime(handler, id))
  await step('吴昊 finds it on the first screen and agrees', () => approve(head))
  await step('王秀兰 sees the promised date beside the first one', async () => {
    const granny = await stage.signedIn(wangXiulan, 'resident')
    await granny.go(`request/matter?id=${id}`)
    await granny.see('延期到')
    await granny.see('原定')
    await granny.picture('promised-and-first', true)
  })
}

export const meeting: Scene = {
  name: 'meeting',
  shows:
    'a meeting with minutes and two shares; an extension that the head grants; answered once, only after both shares',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const { town } = stage
    const id = await step('王秀兰 files, 林娜 of the town accepts', () => taken(stage))
    const head = await step('吴昊 signs in', () => stage.signedIn(wuHao, 'head'))
    await step('吴昊 calls a meeting of three units', () => callMeeting(head, id))
    await step('吴昊 writes the minutes with two shares', () => writeMinutes(head))
    const handler = await step('林娜 signs in', () => stage.signedIn(linNa, 'handler'))
    await putOff(telling, stage, handler, head, id)
    await step('it cannot be answered while shares are open', () => refusedWhileOpen(town, id))
    town.clock.forward(hour)
    await step('孙伟 finishes the share of 县城管局', async () =>
      finishShare(town, await stage.signedIn(sunWei, 'called', wide), id),
    )
    await step('林娜 explains the other share and answers once', () => answerOnce(handler, id))
    await step('it is answered, one time', async () => {
      const seen = await town.who(wangXiulan).does(track, { id })
      equal([seen.state, seen.answers.length], ['answered', 1], 'the state and the answers')
      await handler.picture('answered', true)
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
