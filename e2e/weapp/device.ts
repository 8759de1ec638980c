// The phone's own parts: camera, album with WeChat's question before it, WeChat's phone number, a lost network.
import { mine, track } from '@shared/request/calls'
import { drawCode } from '../../localcloud/wechat/code'
import { equal, holds, type Scene, type Telling } from '../scene'
import { boardCode, cast } from '../town'
import type { Mini } from './mini'
import { openStage, type Stage } from './stage'

const { wangXiulan, liQiang } = cast
/** Somebody who has never been here. */
const stranger = { openid: 'o-stranger', phone: '13912345678' }

async function scanAndAddPhoto(stage: Stage, mini: Mini): Promise<void> {
  const phone = stage.phone(wangXiulan)
  phone.code = { result: '', path: `request/submit?scene=${boardCode}` }
  phone.photos = [{ path: 'lamp.png', body: drawCode('路灯', 300) }]
  await mini.tap('#scan')
  await mini.see('第 3 网格')
  await mini.tap('text=路灯不亮')
  await mini.tap('#add-photo')
  await mini.see('用之前，先说清楚')
  await mini.tap('#agree-privacy')
  await mini.see('已选 1 张')
}

async function file(mini: Mini): Promise<void> {
  await mini.tap('#agree')
  await mini.tap('#submit')
}

async function withPhoto(stage: Stage, { step }: Telling): Promise<void> {
  const mini = await stage.open(wangXiulan, { path: 'home/index' })
  await step('王秀兰 scans from home, adds a photo, and is asked about her privacy first', () =>
    scanAndAddPhoto(stage, mini),
  )
  await step('the photo goes up with the matter and 李强 sees it', async () => {
    await file(mini)
    await mini.see('收到了')
    const [row] = (await stage.town.who(wangXiulan).does(mine, {})).rows
    const { files } = await stage.town.who(liQiang).does(track, { id: row?.id ?? '' })
    const photo = await fetch(files[0]?.url ?? '')
    equal([photo.status, photo.headers.get('content-type')], [200, 'image/png'], 'the photo by its address')
  })
}

async function withoutNetwork(stage: Stage, { step }: Telling): Promise<void> {
  const phone = stage.phone(stranger)
  const filed = async () => (await stage.town.who(stranger).does(mine, {})).rows.length
  await step('a stranger files when the network has gone', async () => {
    const mini = await stage.open(stranger, { path: 'request/submit', query: { scene: boardCode } })
    await mini.tap('text=路灯不亮')
    phone.offline = true
    mini.tell('onNetworkStatusChange', { isConnected: false, networkType: 'none' })
    await file(mini)
    await mini.see('连上网络后会自动送出')
    equal(await filed(), 0, 'matters before the network is back')
  })
  await step('closes the mini-program, opens it again with a network: it has left by itself', async () => {
    phone.offline = false
    const mini = await stage.open(stranger, { path: 'home/index' })
    equal(await filed(), 1, 'matters after')
    holds(
      mini.report().calls.some(({ api }) => api === 'showToast'),
      'it says that it arrived',
    )
  })
}

/** From the list to an item, to the form, and to the list again. */
async function goRound(mini: Mini): Promise<void> {
  await mini.type('#catalogue-search', '路灯不亮')
  await mini.tap('text=路灯不亮')
  await mini.tap('#file-item')
  await mini.tap('#all-items')
  await mini.tap('text=能反映哪些事')
}

async function tenDeep(stage: Stage, { step }: Telling): Promise<void> {
  await step(
    '王秀兰 goes round from page to page: at the tenth, which is WeChat’s last, she still goes on',
    async () => {
      const mini = await stage.open(wangXiulan, { path: 'catalogue/index' })
      for (let round = 0; round < 3; round++) await goRound(mini)
      equal([mini.state().stack.length, mini.state().path], [10, 'catalogue/index'], 'pages open')
      await goRound(mini)
      equal([mini.state().stack.length, mini.state().path], [10, 'catalogue/index'], 'pages open after three more')
    },
  )
}

export const device: Scene = {
  name: 'device',
  shows:
    'camera, album with the privacy question, upload; filed offline, sent at the next launch; ten pages deep; WeChat’s phone number',
  async play(telling) {
    const { step } = telling
    const stage = await openStage(telling)
    await withPhoto(stage, telling)
    await withoutNetwork(stage, telling)
    await tenDeep(stage, telling)
    await step('the stranger gives the phone number that WeChat knows', async () => {
      const mini = await stage.open(stranger, { path: 'home/me' }, { agreedPrivacy: true })
      await mini.tap('#phone')
      await mini.tap('#wechat-phone')
      await mini.see('139****5678')
    })
    await step('nothing was done that WeChat forbids', async () => stage.lawful())
  },
}
