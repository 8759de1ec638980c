// The dispatcher hands matters out with the keyboard alone.
import { mine, submit } from '@shared/calls/request'
import { newTap } from '../../localcloud/product/stage'
import { equal, type Scene } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage } from './stage'
import type { Visitor } from './visitor'

const said = ['小区门口的树倒了，挡住了路', '邻居半夜施工，没法睡', '想问问老年证怎么办']

/** Matters without an item wait for the dispatcher. */
async function threeWait(town: Town): Promise<void> {
  for (const text of said) {
    town.clock.forward(60_000)
    const input = { tap: newTap(), kind: 'help' as const, text, place: { scene: boardCode } }
    await town.who(cast.wangXiulan).does(submit, input)
  }
}

/** The title of the open matter. */
const opened = ({ page }: Visitor, words: string) =>
  page.locator('.desk-matter .title.big', { hasText: words }).waitFor()

async function handOutByKeys(dispatcher: Visitor): Promise<void> {
  const { press, see, at, page, picture } = dispatcher
  const [first = '', second = ''] = await page.locator('.queue-title').allTextContents()
  await opened(dispatcher, first)
  await press('j')
  await opened(dispatcher, second)
  await press('k')
  await opened(dispatcher, first)
  await press('u')
  await at('.sheet #search').waitFor()
  await picture('choosing-the-unit')
  await page.keyboard.type('城管')
  await press('Enter')
  await see('县城管局')
  await picture('unit-chosen')
  await press('Enter')
  await opened(dispatcher, second)
  await picture('handed-out-next-open')
}

export const desk: Scene = {
  name: 'desk',
  shows: 'the dispatcher moves with J and K, chooses a unit with U, hands out with Enter; declines with a reason',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    await threeWait(stage.town)
    const dispatcher = await stage.signedIn(cast.zhangMin, 'dispatcher', { width: 1280, height: 800 })
    const outcomes = async () => {
      const { rows } = await stage.town.who(cast.wangXiulan).does(mine, {})
      return rows.map(({ state, unit }) => `${state} ${unit ?? ''}`.trim()).sort()
    }
    await step('张敏 opens the desk: what is due first is open', async () => {
      await dispatcher.go('desk/queue')
      for (const words of said) await dispatcher.see(words)
      await dispatcher.picture('desk')
    })
    await step('she hands the first one out without touching the mouse', async () => {
      await handOutByKeys(dispatcher)
      equal(await outcomes(), ['dispatched 县城管局', 'received', 'received'], 'what became of the three')
    })
    await step('she declines the next one with a reason', async () => {
      await dispatcher.press('d')
      await dispatcher.see('反映人会收到理由')
      await dispatcher.type('#decline-reason', '已进入诉讼程序，请向人民法院提出')
      await dispatcher.picture('declining')
      await dispatcher.tap('#decline-send')
      await dispatcher.gone('反映人会收到理由')
      equal(await outcomes(), ['declined', 'dispatched 县城管局', 'received'], 'what became of the three')
      await dispatcher.picture('declined')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
