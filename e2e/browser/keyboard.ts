// A resident's and a dispatcher's whole way by keyboard alone: no mouse, no finger; what has the focus can be seen.
import { accept, answer, mine, submit, track } from '@shared/request/calls'
import { setCosts } from '@shared/suggestion/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, holds, type Scene, type Telling } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, liQiang, zhangMin, zhouLi } = cast
const mostTabs = 90

/** In the page: whether what has the focus is this, and whether one can see that it has it. */
function focused(selector: string): { there: boolean; seen: boolean } {
  const at = document.activeElement
  const there = Boolean(at?.closest(selector))
  const style = at && getComputedStyle(at)
  // A field shows its cursor; everything else its outline.
  const seen = Boolean(
    style && (at.matches('input, textarea') || (style.outlineStyle !== 'none' && style.outlineWidth !== '0px')),
  )
  return { there, seen }
}

/** Tab after Tab until it has the focus. @throws when it is never come to, or cannot be seen to have it */
async function tabTo({ page }: Visitor, selector: string): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    const { there, seen } = await page.evaluate(focused, selector)
    if (there) return holds(seen, `one sees that ${selector} has the focus`)
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} is not come to by ${mostTabs} tabs`)
}

async function enter(visitor: Visitor, selector: string): Promise<void> {
  await tabTo(visitor, selector)
  await visitor.press('Enter')
}

async function choosePlace(granny: Visitor): Promise<void> {
  await enter(granny, '#place')
  await granny.see('睢城街道')
  await granny.page.waitForFunction(() => document.activeElement?.closest('.sheet'))
  for (const words of ['睢城街道', '和平社区', '第']) {
    await granny.at(`.sheet .row[aria-label^="${words}"]`).waitFor()
    await enter(granny, `.sheet .row[aria-label^="${words}"]`)
  }
  await granny.see('睢城街道 和平社区 第 1 网格')
  // The focus is back where the sheet was opened.
  await granny.page.waitForFunction(() => document.activeElement?.closest('#place'))
}

/** The first of the items by Tab, the next by an arrow. */
async function fileByKeys(granny: Visitor): Promise<void> {
  await granny.go('home/index')
  await enter(granny, '#file')
  await granny.see('什么事')
  await choosePlace(granny)
  await tabTo(granny, '.items [role="radio"]')
  await granny.press('Space')
  await granny.press('ArrowRight')
  await granny.picture('item-by-arrow')
  await enter(granny, '#submit')
  await granny.see('收到了')
  await enter(granny, '#follow')
  await granny.see('办到哪一步')
}

async function answered({ town }: Stage): Promise<string> {
  const { rows } = await town.who(wangXiulan).does(mine, {})
  const id = rows[0]?.id ?? ''
  const { version } = await town.who(liQiang).does(track, { id })
  const taken = await town.who(liQiang).does(accept, { id, version })
  const words = { text: '今天已补好路面。', basis: '《城市道路管理条例》', contact: '李强 0516-88330001' }
  await town.who(liQiang).does(answer, { id, version: taken.version, ...words })
  return id
}

async function rateByKeys(granny: Visitor, id: string): Promise<void> {
  await granny.go('home/index')
  await granny.go(`request/matter?id=${id}`)
  await granny.see('办得怎么样')
  await tabTo(granny, '.grades [role="radio"]')
  for (let grade = 1; grade < 5; grade++) await granny.press('ArrowRight')
  await granny.picture('rated-by-arrows')
  await enter(granny, '#rate')
  await granny.see('办完了')
}

const told = ['小区门口的树倒了，挡住了路', '邻居半夜施工，没法睡']

/** The system dispatches by itself only what it is nearly sure of. */
async function someWait(town: Town): Promise<void> {
  await town.who(zhouLi).does(setCosts, { look: 1, wrong: 100 })
  for (const text of told) {
    town.clock.forward(11 * 60_000)
    await town.who(wangXiulan).does(submit, { tap: newTap(), kind: 'help', text, place: { scene: boardCode } })
  }
}

/** The help is opened and closed; one goes to a unit that is looked for, the other is declined. */
async function dispatchByKeys(dispatcher: Visitor): Promise<void> {
  await dispatcher.go('home/index')
  await enter(dispatcher, '#way-desk')
  await dispatcher.see('拟办建议')
  await dispatcher.press('?')
  await dispatcher.at('.sheet').waitFor()
  await dispatcher.press('Escape')
  await dispatcher.at('.sheet').waitFor({ state: 'detached' })
  await dispatcher.press('u')
  await dispatcher.at('.sheet #search').waitFor()
  await dispatcher.page.keyboard.type('城管')
  await dispatcher.press('Enter')
  await dispatcher.see('交给县城管局')
  await dispatcher.press('Enter')
  await dispatcher.page.locator('.desk-matter .title.big', { hasText: '邻居半夜施工' }).waitFor()
  await dispatcher.press('d')
  await dispatcher.at('.sheet').waitFor()
  await tabTo(dispatcher, '#decline-reason')
  await dispatcher.page.keyboard.type('已进入诉讼程序，请向人民法院提出')
  await dispatcher.picture('declining-by-keys')
  await enter(dispatcher, '#decline-send')
  await dispatcher.gone('反映人会收到理由')
}

/** A phone offers its keys for numbers, a browser what it knows: the number, and the code from the SMS. */
async function fieldsKnown(stage: Stage): Promise<void> {
  const newcomer = await stage.visitor('newcomer')
  await newcomer.go('person/sign-in')
  const kinds = await newcomer.page.evaluate(() =>
    ['#phone-text input', '#code-text input'].map(selector => {
      const field = document.querySelector<HTMLInputElement>(selector)
      return [field?.type, field?.autocomplete, field?.getAttribute('aria-label')].join(' ')
    }),
  )
  equal(kinds, ['tel tel 手机号', 'number one-time-code 验证码'], 'the kinds of the fields')
}

async function outcomes({ town }: Stage): Promise<string[]> {
  const { rows } = await town.who(wangXiulan).does(mine, {})
  return rows.map(({ state }) => state).sort()
}

async function residentsWay(stage: Stage, { step }: Telling): Promise<void> {
  const granny = await stage.signedIn(wangXiulan, 'resident', { width: 1280, height: 800 })
  await step('王秀兰 files and follows without touching anything but keys', () => fileByKeys(granny))
  const id = await step('李强 answers', () => answered(stage))
  await step('王秀兰 rates by the arrows', () => rateByKeys(granny, id))
}

export const keyboard: Scene = {
  name: 'keyboard',
  shows: 'by keys alone: home, place, item, send, follow, rate; and at the desk: help, unit, hand out, decline',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    await residentsWay(stage, telling)
    await step('phone and code say what they are', () => fieldsKnown(stage))
    await step('two matters wait', () => someWait(stage.town))
    const dispatcher = await stage.signedIn(zhangMin, 'dispatcher', { width: 1280, height: 800 })
    await step('张敏 deals with both by keys', () => dispatchByKeys(dispatcher))
    await step('the county says the same', async () =>
      equal(await outcomes(stage), ['closed', 'declined', 'dispatched'], 'what became of the three'),
    )
    await step('no page wrote an error', async () => stage.clean())
  },
}
