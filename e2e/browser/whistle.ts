// 吴昊, head of a town, calls two units from the published list: one reports, the other is late, is reminded and then urged.
import { accept, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, holds, type Scene } from '../scene'
import { boardCode, cast } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, linNa, wuHao, sunWei } = cast
const hour = 3_600_000
const said = '农贸市场后巷两边全是摊位和三轮车，消防车进不来。'

/** A matter of the town, accepted by its handler. */
async function taken({ town }: Stage): Promise<string> {
  const input = { tap: newTap(), kind: 'complaint' as const, item: 'it-cunlu', text: said, place: { scene: boardCode } }
  const { id } = await town.who(wangXiulan).does(submit, input)
  const { version } = await town.who(linNa).does(track, { id })
  await town.who(linNa).does(accept, { id, version })
  await town.told()
  return id
}

async function whistle(head: Visitor, id: string): Promise<void> {
  await head.go(`task/matter?id=${id}`)
  await head.see('农贸市场后巷')
  await head.picture('task-of-the-town')
  await head.tap('#more')
  await head.picture('what-else')
  await head.tap('#whistle')
  await head.tap('#whistle-item')
  await head.tap('.sheet .row:has-text("占道经营和流动摊点整治")')
  await head.see('县市场监管局')
  await head.tap('.sheet .row:has-text("县公安局")')
  await head.picture('whistling')
  await head.tap('#whistle-send')
  await head.see('几个单位一起办')
  await head.picture('whistled', true)
}

async function report(handler: Visitor): Promise<void> {
  await handler.go('home/index')
  await handler.see('请您去现场')
  await handler.picture('home-of-the-called')
  await handler.tap('#called')
  await handler.see('报到')
  await handler.picture('called-list')
  await handler.tap('.task')
  await handler.tap('#report')
  await handler.type('#report-text', '孙伟带队 4 人，0516-88332025')
  await handler.picture('reporting')
  await handler.tap('#report-send')
  await handler.see('已报到')
  await handler.picture('reported', true)
}

/** At the limit, and two working hours after it. */
async function late({ town }: Stage): Promise<void> {
  for (const hours of [6.5, 2]) {
    town.clock.forward(hours * hour)
    await town.cloud.runTimer('reminders')
    await town.told()
  }
}

export const whistleScene: Scene = {
  name: 'whistle',
  shows: 'a town calls two units from the list; one reports, the late one is reminded and urged; the reporter reads it',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const id = await step('王秀兰 files, 林娜 of the town accepts', () => taken(stage))
    const head = await step('吴昊 signs in', () => stage.signedIn(wuHao, 'head'))
    await step('吴昊 calls two units from the published list', () => whistle(head, id))
    await step('孙伟 of 县城管局 finds it on the first screen and reports', async () => {
      await stage.town.told()
      await report(await stage.signedIn(sunWei, 'called'))
    })
    await step('县市场监管局 does not come: it is reminded, then urged', () => late(stage))
    await step('the history says so', async () => {
      const { steps, joint } = await stage.town.who(wuHao).does(track, { id })
      const climbed = steps.filter(({ deed }) => ['remind', 'urge', 'supervise'].includes(deed))
      equal(
        climbed.map(({ deed, unit }) => `${deed} ${unit}`),
        ['remind 县市场监管局', 'urge 县市场监管局'],
        'the rungs',
      )
      holds(climbed[0]?.text.includes('吹哨报到清单'), 'the basis stands in the step')
      equal(joint?.whistles[0]?.calls.map(({ state }) => state).sort(), ['late', 'reported'], 'how the calls stand')
      await head.go(`task/matter?id=${id}`)
      await head.see('报到超时')
      await head.picture('late', true)
    })
    await step('王秀兰 reads it in plain words', async () => {
      const granny = await stage.signedIn(wangXiulan, 'resident')
      await granny.go(`request/matter?id=${id}`)
      await granny.see('镇里已请 2 个部门一起到场')
      await granny.picture('plain-words', true)
      holds(!(await granny.text()).includes('已催办'), 'nothing of what is between offices')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
