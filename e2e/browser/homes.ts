// The home of each role in a county at work, as four people would have it: a phone, in the dark, in large type, and a wide screen; a
// sheet of pictures each, in the test's output.
import { playDemo } from '../../localcloud/product/demo'
import { townOf } from '../../localcloud/town/town'
import { holds, type Scene, type Telling } from '../scene'
import { cast, type Person, type Town } from '../town'
import { openStage, type Stage } from './stage'
import type { Look } from './visitor'

type Home = { name: string; who: Person | null; sees: string }

/** In words that must stand there, so that no sheet is of an empty page. */
const homes: Home[] = [
  { name: 'newcomer', who: null, sees: '全县这个月' },
  { name: 'resident', who: cast.wangXiulan, sees: '我的诉求' },
  { name: 'handler', who: cast.liQiang, sees: '等您接手' },
  { name: 'unit-head', who: cast.zhaoJianguo, sees: '本单位这个月' },
  { name: 'town-head', who: cast.wuHao, sees: '镇街负责人' },
  { name: 'dispatcher', who: cast.zhangMin, sees: '待交办' },
  { name: 'supervisor', who: cast.maJun, sees: '超时没办的' },
  { name: 'leader', who: cast.heZhen, sees: '全县这个月' },
  { name: 'grid-worker', who: cast.chenXiaomei, sees: '记一件看到的' },
  { name: 'administrator', who: cast.zhouLi, sees: '清单草稿' },
]

const looks: readonly (Look & { large?: boolean })[] = [
  { width: 390, height: 844 },
  { width: 390, height: 844, dark: true },
  { width: 390, height: 844, large: true },
  { width: 1280, height: 844 },
]

const tuesday = Date.parse('2026-11-24T09:20:00+08:00')

/** What the demonstration county has lived through, under the scene's clock. */
async function atWork({ cloud, clock }: Town): Promise<void> {
  await cloud.runTimer('suggestion')
  await playDemo(cloud, townOf(), tuesday, at => clock.forward(at - clock.now()))
}

async function pictureOf(
  stage: Stage,
  { who, sees }: Home,
  { large, ...look }: (typeof looks)[number],
): Promise<Buffer> {
  const visitor = await (who ? stage.signedIn(who, 'homes', { ...look, plain: true }) : stage.visitor('homes', look))
  await visitor.go('person/privacy')
  if (large) await visitor.page.evaluate(() => localStorage.setItem('sulaiban.elder', '{"data":"on"}'))
  await visitor.go('home/index')
  await visitor.see(sees)
  const picture = await visitor.page.screenshot({ animations: 'disabled', type: 'png' })
  await visitor.close()
  return picture
}

/** Side by side as they are, on one picture. */
async function sheetOf(stage: Stage, pictures: readonly Buffer[], path: string): Promise<void> {
  const visitor = await stage.visitor('sheet', { width: 2000, height: 700, plain: true })
  const images = pictures.map(each => `<img height="660" src="data:image/png;base64,${each.toString('base64')}">`)
  await visitor.page.setContent(`<body style="margin:20px;display:flex;gap:20px;background:#dfe4e2">${images.join('')}`)
  await visitor.page.screenshot({ path, type: 'jpeg', quality: 72 })
  await visitor.close()
}

async function seen(stage: Stage, telling: Telling, home: Home): Promise<void> {
  const pictures: Buffer[] = []
  for (const look of looks) pictures.push(await pictureOf(stage, home, look))
  holds(pictures.length === looks.length, 'a picture for each look')
  await sheetOf(stage, pictures, telling.file(`${home.name}.jpg`))
}

export const homesScene: Scene = {
  name: 'homes',
  shows: 'what each role finds first in a county at work: phone, dark, large type and wide, a sheet of pictures each',
  async play(telling) {
    const stage = await openStage(telling)
    await telling.step('the county has been at work for weeks', () => atWork(stage.town))
    for (const home of homes) await telling.step(`the home of the ${home.name}`, () => seen(stage, telling, home))
    telling.note(`${homes.length} sheets of pictures`)
    await telling.step('no page wrote an error', async () => stage.clean())
  },
}
