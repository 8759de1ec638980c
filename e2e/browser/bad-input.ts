// What people do by mistake: ten taps in a second, a code that is not ours, nothing said at all.
import { mine } from '@shared/request/calls'
import { equal, type Scene } from '../scene'
import { boardCode, cast, type Town } from '../town'
import { openStage } from './stage'
import type { Visitor } from './visitor'

const countOf = async (town: Town): Promise<number> => (await town.who(cast.wangXiulan).does(mine, {})).rows.length

/** Faster than any finger. */
const tenTaps = ({ page }: Visitor) =>
  page.evaluate(() => {
    for (let times = 0; times < 10; times++) document.querySelector<HTMLElement>('#submit')?.click()
  })

export const doubleTap: Scene = {
  name: 'double-tap',
  shows: 'ten taps on the submit button are one request',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const granny = await stage.signedIn(cast.wangXiulan, 'resident')
    await step('王秀兰 taps ten times', async () => {
      await granny.go(`request/submit?scene=${boardCode}`)
      await granny.tap('text=路灯不亮')
      await tenTaps(granny)
      await granny.see('收到了')
    })
    await step('the county has one matter', async () => equal(await countOf(stage.town), 1, 'matters in the county'))
    await step('her list shows one', async () => {
      await granny.go('home/matters')
      await granny.see('路灯不亮')
      equal(await granny.page.locator('.card .strip').locator('visible=true').count(), 1, 'cards in her list')
      await granny.picture('one-matter')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}

export const wrongCode: Scene = {
  name: 'wrong-code',
  shows: 'a code that is not ours says so, and the place can be chosen from the list instead',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const granny = await stage.signedIn(cast.wangXiulan, 'resident')
    await step('王秀兰 scans a code of somebody else', async () => {
      await granny.go('request/submit?scene=wxp-pay-99')
      await granny.see('没有认出这个二维码')
      await granny.picture('code-not-known')
    })
    await step('she submits nothing, and is told what is missing', async () => {
      await granny.tap('#submit')
      await granny.see('请选一件事，或者写几句话')
      await granny.picture('nothing-said')
    })
    await step('she chooses the place from the list', async () => {
      await granny.tap('#place')
      await granny.see('睢城街道')
      await granny.picture('towns')
      await granny.tap('.sheet >> text=睢城街道')
      await granny.tap('.sheet >> text=和平社区')
      await granny.see('第 3 网格')
      await granny.picture('grids')
      await granny.page
        .locator('.sheet .row', { hasText: /第\s3\s网格/ })
        .first()
        .tap()
      await granny.see('睢城街道 和平社区 第 3 网格')
    })
    await step('and files', async () => {
      await granny.tap('text=路灯不亮')
      await granny.tap('#submit')
      await granny.see('收到了')
      equal(await countOf(stage.town), 1, 'matters in the county')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
