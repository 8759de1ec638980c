// 周丽 makes twenty people orange instead of thirty, sets what a look costs, and goes back to the catalogue's own words.
import type { Whole } from '@shared/aspects'
import { dispatch } from '@shared/dispatch/calls'
import { setRules } from '@shared/level/calls'
import { submit, track } from '@shared/request/calls'
import { store } from '../../cloudfunctions/kit/store'
import { newTap } from '../../localcloud/product/stage'
import { equal, type Scene, type Telling } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

const { wangXiulan, zhangMin, zhouLi } = cast
const requests = store<Whole>('requests')

const file = (town: Town, what: { item: string } | { text: string }) =>
  town.who(wangXiulan).does(submit, { tap: newTap(), kind: 'help', ...what, place: { scene: boardCode } })

async function colourOf(town: Town, text: string) {
  const { id } = await file(town, { text })
  return (await town.who(zhangMin).does(track, { id })).level?.colour
}

/** Decisions to learn from, and the night in which they are learned. */
async function aNight(town: Town): Promise<void> {
  for (const text of ['亮一下灭一下', '晚上黑得看不见', '灯杆歪了也没人管', '一到晚上全黑', '照明坏了很久']) {
    town.clock.forward(10 * 60_000)
    const { id } = await file(town, { text })
    const { version } = await town.who(zhangMin).does(track, { id })
    await town.who(zhangMin).does(dispatch, { id, version, unit: 'un-zhujian', item: 'it-ludeng' })
  }
  await town.cloud.runTimer('suggestion')
}

async function twentyIsOrange(editor: Visitor): Promise<void> {
  await editor.tap('.chip:has-text("升级规则")')
  await editor.see('现在用的是通常的规则')
  await editor.picture('levels', true)
  await editor.tap('.row:has-text("30"):has-text("人（户）")')
  await editor.at('#rule-amount input').fill('10')
  await editor.picture('one-rule')
  await editor.tap('#rule-done')
  await editor.tap('#save-levels')
  await editor.see('和前面的一条重了')
  await editor.picture('a-fault')
  await editor.tap('.row:has-text("和前面的一条重了")')
  await editor.at('#rule-amount input').fill('20')
  await editor.tap('#rule-done')
  await editor.tap('#save-levels')
  await editor.see('现在用的是本县自己定的规则')
}

async function costs(editor: Visitor): Promise<void> {
  await editor.tap('.chip:has-text("拟办模型")')
  await editor.picture('models', true)
  await editor.at('#cost-wrong input').fill('2')
  await editor.see('办错一件的代价要大于看一件的代价')
  await editor.at('#cost-wrong input').fill('15')
  await editor.see('自动交办门槛是 80 %')
  await editor.picture('costs')
  await editor.tap('#save-costs')
  await editor.see('把握到 80 % 的')
}

async function ownWords(editor: Visitor): Promise<void> {
  await editor.tap('#use-own')
  await editor.at('.model-row:has-text("清单自带的说法") .tag').waitFor()
  await editor.picture('own-words', true)
}

async function otherLooks(stage: Stage, { step }: Telling): Promise<void> {
  const looks = [
    { name: 'wide', look: { width: 1280, height: 800 } },
    { name: 'dark', look: { width: 390, dark: true } },
    { name: 'elder', look: { width: 390 } },
  ]
  for (const { name, look } of looks)
    await step(`周丽 looks at it: ${name}`, async () => {
      const own = await stage.signedIn(zhouLi, name, look)
      await own.go('home/me')
      if (name === 'elder') await own.page.evaluate(() => localStorage.setItem('sulaiban.elder', '{"data":"on"}'))
      if (name === 'elder') await own.page.reload()
      await own.go('rules/index')
      await own.see('历次模型')
      await own.picture('models', true)
      await own.tap('.chip:has-text("升级规则")')
      await own.picture('levels', true)
    })
}

/** The dispatcher reads what the administrator sets. */
async function onlyRead(stage: Stage): Promise<void> {
  const reader = await stage.signedIn(zhangMin, 'dispatcher')
  await reader.go('rules/index')
  await reader.see('把握到 80 % 的')
  equal(await reader.page.locator('#cost-look, #use-own').count(), 0, 'what a dispatcher may change')
  await reader.picture('reads')
}

/** A request that a release could not read: it is put back, and shown until it goes well. */
async function stuck(town: Town, editor: Visitor): Promise<void> {
  await editor.go('home/me')
  await editor.tap('#troubles')
  await editor.see('没有卡住的事')
  await editor.picture('nothing-stuck')
  const { id } = await file(town, { text: '楼道的灯坏了' })
  // What its filing has woken is done first: it would save the request as it was.
  await town.cloud.settle()
  await requests.update({ _id: id }, { whistles: null, wakeAt: 1 })
  await town.cloud.runTimer('reminders')
  await editor.go('rules/troubles')
  await editor.see('没有自动办成')
  await editor.see('没有办成 1 次')
  await editor.picture('stuck')
}

export const rules: Scene = {
  name: 'rules',
  shows:
    'the administrator changes a threshold of people and what is filed next is orange; costs, models and the way back',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const { town } = stage
    const said = '我们这里二十多户停水三天了'
    const editor = await step('周丽 opens the rules on the first day', async () => {
      const own = await stage.signedIn(zhouLi, 'administrator')
      await own.go('home/me')
      await own.tap('.row:has-text("自动交办和升级")')
      await own.see('还没有学成的模型')
      await own.picture('first-day', true)
      return own
    })
    await step('a night of training', () => aNight(town))
    await step('she opens them again', () => editor.go('rules/index'))
    equal(await colourOf(town, said), 'yellow', 'the level of twenty households')
    await step('she makes twenty people orange', () => twentyIsOrange(editor))
    await step('what is filed then is orange', async () =>
      equal(await colourOf(town, said), 'orange', 'the level of twenty households'),
    )
    await step('she sets what a look costs', () => costs(editor))
    await step('she goes back to the catalogue’s own words', () => ownWords(editor))
    await step('张敏 may read it', () => onlyRead(stage))
    await otherLooks(stage, telling)
    await step('without a network', async () => {
      await editor.context.setOffline(true)
      await editor.tap('.chip:has-text("升级规则")')
      await editor.tap('#usual-rules')
      await editor.tap('.taro__modal-foot :text("确定"), .taro-modal__foot :text("确定")')
      await editor.see('网络没有连上')
      await editor.picture('offline')
      await editor.context.setOffline(false)
    })
    await step('back to the usual rules', async () => {
      await town.who(zhouLi).does(setRules, { rules: null })
      equal(await colourOf(town, said), 'yellow', 'the level of twenty households')
    })
    await step('what the system could not do by itself stands under 卡住的事', () => stuck(town, editor))
    await step('no page wrote an error', async () => stage.clean())
  },
}
