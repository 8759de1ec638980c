// Where somebody is signed in is seen under 我的, and ended from there; a browser that was ended asks to sign in again.
import type { Scene } from '../scene'
import { cast } from '../town'
import { openStage } from './stage'

export const devices: Scene = {
  name: 'devices',
  shows: 'the browsers in which somebody is signed in are seen and ended, the other ones at once',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    const hall = await stage.signedIn(cast.wangXiulan, 'hall', { width: 1280, height: 800 })
    stage.town.clock.forward(2 * 60_000)
    const own = await stage.visitor('own')
    await step('王秀兰 signed in at the service hall, and now at home', async () => {
      await own.go('person/sign-in')
      await stage.signIn(own, cast.wangXiulan)
      await own.page.waitForFunction(() => localStorage.getItem('sulaiban.session'))
      await own.go('home/me')
      await own.tap('#devices')
      await own.see('这台')
      await own.picture('devices')
      await hall.go('home/me')
      await hall.tap('#devices')
      await hall.see('这台')
      await hall.picture('devices-wide')
    })
    await step('she ends the one at the hall, which asks to sign in again', async () => {
      await own.at('[id^="end-"]:not(#end-here)').click()
      await own.page.locator('[id^="end-"]:not(#end-here)').waitFor({ state: 'detached' })
      await own.picture('ended')
      await hall.go('home/matters')
      await hall.go('home/me')
      await hall.see('用手机号登录')
    })
    await step('no page wrote an error', async () => stage.clean())
  },
}
