// The dispatcher dispatches matters with the keyboard alone.
import { attend, queue } from '@shared/dispatch/calls'
import { mine, submit } from '@shared/request/calls'
import { setCosts } from '@shared/suggestion/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, type Scene, type Telling } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage } from './stage'
import type { Visitor } from './visitor'

const said = ['小区门口的树倒了，挡住了路', '邻居半夜施工，没法睡', '想问问老年证怎么办']

const alike = ['家门口的老树被风刮歪了，压着电线', '家门口那棵老树被风刮歪了，还压着电线，不知道找哪家']

/** Matters without an item wait for the dispatcher. */
async function file(town: Town, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    town.clock.forward(60_000)
    const input = { tap: newTap(), kind: 'help' as const, text, place: { scene: boardCode } }
    await town.who(cast.wangXiulan).does(submit, input)
  }
}

/** The title of the open matter. */
const opened = ({ page }: Visitor, words: string) =>
  page.locator('.desk-matter .title.big', { hasText: words }).waitFor()

/** Milliseconds between the key and the next matter standing on the screen, measured in the page itself. */
async function dispatchAndTime({ page }: Visitor, next: string): Promise<number> {
  // The page listens before the key is pressed, and keeps what it measured until it is asked.
  await page.evaluate(title => {
    const measured = globalThis as unknown as { tookToNext?: number }
    const stands = () => document.querySelector('.desk-matter .title.big')?.textContent?.includes(title)
    const watch = () => {
      const pressed = performance.now()
      const look = () => {
        if (stands()) measured.tookToNext = performance.now() - pressed
        else requestAnimationFrame(look)
      }
      look()
    }
    addEventListener('keydown', watch, { capture: true, once: true })
  }, next)
  await page.keyboard.press('Enter')
  const took = await page.waitForFunction(() => (globalThis as unknown as { tookToNext?: number }).tookToNext)
  return Math.round((await took.jsonValue()) ?? 0)
}

async function chooseTheUnit(dispatcher: Visitor): Promise<void> {
  const { press, see, at, page, picture } = dispatcher
  await press('u')
  await at('.sheet #search').waitFor()
  await picture('choosing-the-unit')
  await page.keyboard.type('城管')
  await press('Enter')
  await see('交给县城管局')
  await picture('unit-chosen')
}

async function moveByKeys(dispatcher: Visitor): Promise<string[]> {
  const titles = await dispatcher.page.locator('.queue-title').allTextContents()
  const [first = '', second = ''] = titles
  await opened(dispatcher, first)
  await dispatcher.press('j')
  await opened(dispatcher, second)
  await dispatcher.press('k')
  await opened(dispatcher, first)
  return titles
}

async function tickAndSend(dispatcher: Visitor): Promise<void> {
  const { press, see, page, picture } = dispatcher
  await press('a')
  await see('按建议交办')
  await picture('ticked')
  await press('b')
  await page.locator('.queue-tick').first().waitFor({ state: 'detached' })
  await picture('all-dispatched')
}

async function oneByOne({ step, note }: Telling, dispatcher: Visitor, town: Town): Promise<void> {
  const outcomes = async () => {
    const { rows } = await town.who(cast.wangXiulan).does(mine, {})
    return rows.map(({ state, unit }) => `${state} ${unit ?? ''}`.trim()).sort()
  }
  await step('she dispatches the first one without touching the mouse, and the next stands there at once', async () => {
    const [, second = ''] = await moveByKeys(dispatcher)
    await chooseTheUnit(dispatcher)
    note(`${await dispatchAndTime(dispatcher, second)} ms from Enter to the next matter`)
    await dispatcher.picture('dispatched-next-open')
    await town.told()
    equal(await outcomes(), ['dispatched 县城管局', 'received', 'received'], 'what became of the three')
  })
  await step('another dispatcher is seen on the same matter', async () => {
    const [row] = (await town.who(cast.zhangMin).does(queue, { list: 'received' })).rows
    await town.colleague('dispatcher').does(attend, { id: row?.id ?? '' })
    await dispatcher.press('j')
    await dispatcher.press('k')
    await dispatcher.see('也在看这一件')
    await dispatcher.picture('someone-else')
  })
  await step('she declines this one with a reason', async () => {
    await dispatcher.press('d')
    await dispatcher.see('反映人会看到理由')
    await dispatcher.type('#decline-reason', '已进入诉讼程序，请向人民法院提出')
    await dispatcher.picture('declining')
    await dispatcher.tap('#decline-send')
    await dispatcher.gone('反映人会看到理由')
    equal(await outcomes(), ['declined', 'dispatched 县城管局', 'received'], 'what became of the three')
  })
}

async function narrows({ step }: Telling, dispatcher: Visitor): Promise<void> {
  await step('a filter stands in the address, words find what was said', async () => {
    await dispatcher.tap('#filter')
    await dispatcher.picture('filter')
    await dispatcher.tap('#filter-urgent')
    await dispatcher.tap('.sheet-close')
    await dispatcher.see('这个条件下没有')
    if (!dispatcher.page.url().includes('urgent=true')) throw new Error(`not in the address: ${dispatcher.page.url()}`)
    await dispatcher.press('/')
    await dispatcher.page.keyboard.type('老年证')
    await dispatcher.press('Enter')
    await dispatcher.see('想问问老年证怎么办')
    await dispatcher.picture('found')
  })
  await step('every key is told', async () => {
    await dispatcher.page.locator('#way-desk:visible').focus()
    await dispatcher.press('?')
    await dispatcher.see('按建议交办勾选的')
    await dispatcher.picture('keys')
  })
}

export const desk: Scene = {
  name: 'desk',
  shows:
    'the dispatcher works through the queue by keys: suggestion, unit, bulk, filter in the address, search, who else is on it',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const { town } = stage
    await step('the system dispatches only what it is nearly sure of', async () => {
      await town.who(cast.zhouLi).does(setCosts, { look: 1, wrong: 100 })
      await file(town, said)
    })
    const dispatcher = await stage.signedIn(cast.zhangMin, 'dispatcher', { width: 1280, height: 800 })
    await step('张敏 opens the desk: what is due first is open, with what the system would do', async () => {
      await dispatcher.go('desk/queue')
      for (const words of said) await dispatcher.see(words)
      await dispatcher.see('拟办建议')
      await dispatcher.picture('desk')
    })
    await oneByOne(telling, dispatcher, town)
    await step('what is new comes by itself, and what has a likely suggestion goes with two keys', async () => {
      await file(town, said)
      await dispatcher.page
        .getByText(said[0] ?? '')
        .first()
        .waitFor({ timeout: 15_000 })
      await tickAndSend(dispatcher)
      await town.told()
      const { rows } = await town.who(cast.zhangMin).does(queue, { list: 'received' })
      const likely = rows.filter(({ suggestion }) => (suggestion?.certainty ?? 0) >= 0.2)
      equal(likely.length, 0, 'what was likely and still waits')
    })
    await step('of two alike she joins one to the other with one key', async () => {
      await file(town, alike)
      await dispatcher.page.getByText('老树').last().waitFor({ timeout: 15_000 })
      await dispatcher.page.locator('.queue-open', { hasText: '老树' }).last().click()
      await dispatcher.see('并入这件')
      await dispatcher.picture('alike')
      await dispatcher.press('m')
      await dispatcher.see('已并入')
      const { rows } = await town.who(cast.zhangMin).does(queue, { list: 'received' })
      equal(rows.filter(({ title }) => title.includes('老树')).length, 1, 'of the two still waits by itself')
    })
    await narrows(telling, dispatcher)
    await step('no page wrote an error', async () => stage.clean())
  },
}
