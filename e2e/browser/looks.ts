// Every screen at 390 and 1280 px, in large text and in the dark: nothing runs out of its width, everything can be pressed.
import { meet, minute, whistle } from '@shared/joint/calls'
import { accept, answer, submit, track } from '@shared/request/calls'
import { newTap } from '../../localcloud/product/stage'
import { equal, type Scene, type Telling } from '../scene'
import { boardCode, cast, type Person, type Town } from '../town'
import { built } from '../weapp/built'
import { brokenRules } from './rules-of-access'
import { openStage, type Stage } from './stage'
import type { Visitor } from './visitor'

type Door = { name: string; path: string; who: Person }
type Size = { name: string; width: number; height: number }
type Skin = { name: string; dark?: boolean; elder?: boolean; leastPress: number }

const { wangXiulan, liQiang, zhangMin, zhouLi, linNa, wuHao, maJun, heZhen, zhaoJianguo, chenXiaomei } = cast

/** Who holds no post; a grid worker among them. */
const residents: readonly Person[] = [wangXiulan, chenXiaomei]

const phone: Size = { name: 'phone', width: 390, height: 844 }
const desktop: Size = { name: 'desktop', width: 1280, height: 800 }
const sizes: Size[] = [
  phone,
  { name: 'narrow-phone', width: 320, height: 640 },
  { name: 'short-phone', width: 390, height: 640 },
  desktop,
  { name: 'wall', width: 1920, height: 1080 },
]
const skins: Skin[] = [
  { name: 'light', leastPress: 44 },
  { name: 'dark', dark: true, leastPress: 44 },
  { name: 'large', elder: true, leastPress: 60 },
]
/** The rules of axe-core are asked where they can differ: every skin on the phone and on the desk. */
const asked = [phone, desktop]

const answered = { text: '今天已更换灯具，今晚可以亮。', basis: '《城市照明管理规定》', contact: '李强 0516-88330001' }

type Matters = { answered: string; fresh: string; joint: string }

/** A town has whistled, met and given out shares. */
async function handledJointly({ who, clock }: Town, id: string): Promise<void> {
  const { version } = await who(linNa).does(track, { id })
  const taken = await who(linNa).does(accept, { id, version })
  const units = ['un-chengguan', 'un-huanjing']
  const blown = await who(wuHao).does(whistle, { id, version: taken.version, listed: 'ms2', units })
  const where = { when: clock.now() + 3_600_000, place: '街道二楼会议室', members: units, lead: 'un-320324001' }
  const met = await who(wuHao).does(meet, { id, version: blown.version, ...where })
  const shares = units.map(unit => ({ unit, what: '清理水塘周边并说明今后怎么管', day: '2026-11-27' }))
  const said = { words: '到场看过。', decisions: '先清垃圾，再截混接口', lead: where.lead, shares }
  await who(wuHao).does(minute, { id, version: met.version, ...said })
}

/** Matters in the states that screens show. */
async function someMatters(town: Town): Promise<Matters> {
  const { who, clock, told } = town
  const file = async (what: { item: string } | { text: string }) => {
    clock.forward(10 * 60_000)
    const { id } = await who(wangXiulan).does(submit, {
      tap: newTap(),
      kind: 'complaint',
      ...what,
      place: { scene: boardCode },
    })
    return id
  }
  const done = await file({ item: 'it-ludeng' })
  const { version } = await who(liQiang).does(track, { id: done })
  const accepted = await who(liQiang).does(accept, { id: done, version })
  await who(liQiang).does(answer, { id: done, version: accepted.version, ...answered })
  await file({ text: '小区门口的树倒了，挡住了路，老人小孩都要绕着走，已经三天了，希望尽快有人来处理一下。' })
  const fresh = await file({ item: 'it-lumian' })
  const joint = await file({ item: 'it-heitan' })
  await handledJointly(town, joint)
  await told()
  return { answered: done, fresh, joint }
}

const doorsOf = (ids: Matters): Door[] => [
  { name: 'home', path: 'home/index', who: wangXiulan },
  { name: 'matters', path: 'home/matters', who: wangXiulan },
  { name: 'inbox', path: 'home/inbox', who: wangXiulan },
  { name: 'me', path: 'home/me', who: wangXiulan },
  { name: 'form', path: `request/submit?scene=${boardCode}`, who: wangXiulan },
  { name: 'matter-answered', path: `request/matter?id=${ids.answered}`, who: wangXiulan },
  { name: 'catalogue', path: 'catalogue/index', who: wangXiulan },
  { name: 'catalogue-item', path: 'catalogue/item?id=it-ludeng&area=320324001', who: wangXiulan },
  { name: 'near', path: 'request/near', who: wangXiulan },
  { name: 'privacy', path: 'person/privacy', who: wangXiulan },
  { name: 'sign-in', path: 'person/sign-in', who: wangXiulan },
  { name: 'handler-home', path: 'home/index', who: liQiang },
  { name: 'handler-tasks', path: 'task/list', who: liQiang },
  { name: 'handler-task', path: `task/matter?id=${ids.fresh}`, who: liQiang },
  { name: 'matter-joint', path: `request/matter?id=${ids.joint}`, who: wangXiulan },
  { name: 'town-joint', path: `task/matter?id=${ids.joint}`, who: wuHao },
  { name: 'dispatcher-home', path: 'home/index', who: zhangMin },
  { name: 'head-home', path: 'home/index', who: zhaoJianguo },
  { name: 'town-home', path: 'home/index', who: wuHao },
  { name: 'leader-home', path: 'home/index', who: heZhen },
  { name: 'admin-home', path: 'home/index', who: zhouLi },
  { name: 'grid-home', path: 'home/index', who: chenXiaomei },
  { name: 'supervisor-home', path: 'home/index', who: maJun },
  { name: 'supervisor-desk', path: 'desk/queue?list=supervised', who: maJun },
  { name: 'desk', path: 'desk/queue', who: zhangMin },
  { name: 'hot', path: 'desk/hot', who: zhangMin },
  { name: 'rules', path: 'rules/index', who: zhouLi },
  { name: 'troubles', path: 'rules/troubles', who: zhouLi },
  { name: 'calendar', path: 'rules/calendar', who: zhouLi },
  { name: 'county', path: 'rules/county', who: zhouLi },
  { name: 'catalogue-edit', path: 'catalogue/edit', who: zhouLi },
  { name: 'catalogue-edit-item', path: 'catalogue/edit?item=it-jinggai', who: zhouLi },
]

/** Pages of the mini-program, which are the browser's too, that no door opens. */
const leftOut = (doors: readonly Door[]): string[] =>
  built()
    .pages.map(({ path }) => path)
    .filter(page => !doors.some(({ path }) => path.split('?')[0] === page))

/** In the page: what runs out of its width, and what is too small for a finger. */
function faultsOfPage(least: number): string[] {
  const name = (element: Element) => `${element.className} “${element.textContent?.slice(0, 12)}”`
  const visible = (element: HTMLElement) => element.getClientRects().length > 0
  const all = Array.from(document.querySelectorAll<HTMLElement>('.screen *')).filter(visible)
  const wide = all.filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  const inner = wide.filter(element => !element.closest('.filter, .chips'))
  const small = all.filter(
    element => element.classList.contains('press') && element.getBoundingClientRect().height < least - 0.5,
  )
  return [
    ...inner.slice(0, 2).map(element => `runs out: ${name(element)}`),
    ...small.map(element => `only ${Math.round(element.getBoundingClientRect().height)} px high: ${name(element)}`),
  ]
}

/** The page as it stands takes another size and another skin, as a person's own device would give it. */
async function dress({ page }: Visitor, { width, height }: Size, { dark, elder }: Skin): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.evaluate(on => {
    localStorage.setItem('sulaiban.elder', JSON.stringify({ data: on ? 'on' : 'off' }))
    window.dispatchEvent(new StorageEvent('storage'))
    window.scrollTo(0, 0)
  }, Boolean(elder))
  // Two frames: the one that is being drawn, and the one after.
  await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

/** On a wide screen residents have a bar above and staff a side, on every page; the tabs below are the phone's. */
async function faultsOfFrame({ page }: Visitor, { who }: Door, { width }: Size): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const seen = (selector: string) =>
      Array.from(document.querySelectorAll(selector)).some(each => each.getClientRects().length > 0)
    return [seen('.barred') && 'bar', seen('.railed') && 'side', seen('.taro-tabbar__tabbar') && 'tabs'].filter(Boolean)
  })
  const wide = width >= desktop.width
  const wanted = [wide && (residents.includes(who) ? 'bar' : 'side')].filter(Boolean)
  const found = wide ? shown : shown.filter(each => each !== 'tabs')
  return found.join() === wanted.join() ? [] : [`around the page stands ${shown.join(', ') || 'nothing'}`]
}

async function lookAt(visitor: Visitor, door: Door): Promise<string[]> {
  const { name, path } = door
  const faults: string[] = []
  await visitor.hop(path)
  for (const size of sizes)
    for (const skin of skins) {
      await dress(visitor, size, skin)
      const guise = `${size.name} ${skin.name}`
      const here = await visitor.page.evaluate(faultsOfPage, skin.leastPress)
      const broken = asked.includes(size) ? await brokenRules(visitor.page) : []
      const around = await faultsOfFrame(visitor, door, size)
      const found = [...new Set([...here, ...around, ...broken])]
      if (found.length || sought) await visitor.keep(`${name}-${size.name}-${skin.name}`)
      faults.push(...found.map(fault => `${name}, ${guise}: ${fault}`))
    }
  await dress(visitor, phone, { name: 'light', leastPress: 44 })
  return faults
}

async function lookAround(stage: Stage, { step }: Telling, doors: Door[]): Promise<string[]> {
  const faults: string[] = []
  for (const who of new Set(doors.map(door => door.who))) {
    const visitor = await stage.signedIn(who, 'looks', { ...phone, plain: true })
    await visitor.go('person/privacy')
    for (const door of doors.filter(one => one.who === who))
      faults.push(...(await step(`${who.name} opens ${door.path}`, () => lookAt(visitor, door))))
    await visitor.close()
  }
  return faults
}

/** The same fault in several guises is said once, with where it is. */
function together(faults: string[]): string[] {
  const places = new Map<string, string[]>()
  for (const fault of faults) {
    const [place = '', ...rest] = fault.split(': ')
    const what = rest.join(': ')
    places.set(what, [...(places.get(what) ?? []), place])
  }
  return [...places].map(([what, at]) => `${what} (${at.length} × ${at.slice(0, 3).join('; ')})`)
}

/** LOOKS=home,me looks at those alone, LOOKS=all at all; then every picture is kept, a third of the time, else those with a fault. */
const sought = process.env.LOOKS?.split(',')
const wanted = ({ name }: Door) => !sought || sought.includes('all') || sought.includes(name)

export const looks: Scene = {
  name: 'looks',
  shows:
    'every screen at 390, 320, 390 × 640, 1280 and 1920 px, light, dark and large: nothing runs out, nothing is too small, axe-core finds nothing',
  async play(telling) {
    const { step, note } = telling
    const stage = await openStage(telling)
    const all = doorsOf(await step('a few matters', () => someMatters(stage.town)))
    await step('no page is left out', async () => equal(leftOut(all), [], 'pages that nobody looks at'))
    const doors = all.filter(wanted)
    const faults = await lookAround(stage, telling, doors)
    note(`${sizes.length * skins.length * doors.length} screens looked at`)
    note(`${faults.length} faults, of ${asked.length * skins.length * doors.length} screens that axe-core read`)
    await step('no page wrote an error', async () => stage.clean())
    await step('every screen fits', async () => equal(together(faults), [], 'what does not fit'))
  },
}
