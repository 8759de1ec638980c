// The demonstration county on a local cloud of its own, for one scene.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Post } from '@shared/post'
import { whenTold } from '../cloudfunctions/kit/tell'
import type { Cloud } from '../localcloud/cloud'
import { openProduct } from '../localcloud/product/open'
import { type Player, player } from '../localcloud/product/stage'
import { townOf } from '../localcloud/town/town'
import { type Clock, startClock } from './clock'

/** Those whom the scenes call by name. */
export const cast = {
  wangXiulan: { name: '王秀兰', openid: 'o-wangxiulan', phone: '13800000001' },
  liQiang: { name: '李强', openid: 'o-liqiang', phone: '13800000002' },
  zhouLi: { name: '周丽', openid: 'o-zhouli', phone: '13800000006' },
  zhaoJianguo: { name: '赵建国', openid: 'o-zhaojianguo', phone: '13800000004' },
  sunWei: { name: '孙伟', openid: 'o-sunwei', phone: '13800000007' },
  linNa: { name: '林娜', openid: 'o-linna', phone: '13800000008' },
  wuHao: { name: '吴昊', openid: 'o-wuhao', phone: '13800000009' },
  maJun: { name: '马骏', openid: 'o-majun', phone: '13800000010' },
  heZhen: { name: '何真', openid: 'o-hezhen', phone: '13800000011' },
  chenXiaomei: { name: '陈晓梅', openid: 'o-chenxiaomei', phone: '13800000005' },
  zhangMin: { name: '张敏', openid: 'o-zhangmin', phone: '13800000003' },
} as const

export type Person = (typeof cast)[keyof typeof cast]

export type Town = {
  cloud: Cloud
  clock: Clock
  who(person: { openid: string }): Player
  /** Somebody at the centre who holds this post and is not of the cast. */
  colleague(post: Post): Player
  /** Until everything that was to be told has been told. */
  told(): Promise<void>
  close(): Promise<void>
}

/** Every grid's board carries a code; this one is 和平社区 第 3 网格. */
export const boardCode = 'g7KQ2M'

function colleagueOf({ units, people }: ReturnType<typeof townOf>, post: Post): string {
  const known: readonly string[] = Object.values(cast).map(({ openid }) => openid)
  const staff = units.find(({ kind }) => kind === 'centre')?.staff.filter(({ posts }) => posts.includes(post)) ?? []
  const openids = staff.map(({ person }) => people.find(({ id }) => id === person)?.wechat)
  const found = openids.find(openid => openid && !known.includes(openid))
  if (!found) throw new Error(`Nobody else at the centre is ${post} and has WeChat.`)
  return found
}

const county = townOf()
const nameOf = (who: string) => county.people.find(({ wechat, phone }) => wechat === who || `+86${phone}` === who)?.name
const newFolder = () => mkdtempSync(join(tmpdir(), 'sulaiban-scene-'))

const openIn = (dir: string, { now }: Clock): Promise<Cloud> =>
  openProduct({
    dir,
    now,
    scan: 'throw',
    demo: true,
    pages: join(__dirname, '../dist/h5'),
    nameOf,
    organisation: () => county,
  })

let laidDown: Promise<string> | undefined

/** The county as it is laid down, once a process: laying it down takes longer than many a scene's first screen. */
async function layDown(): Promise<string> {
  const dir = newFolder()
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  await (await openIn(dir, startClock())).close()
  return dir
}

export async function openTown(): Promise<Town> {
  const dir = newFolder()
  const clock = startClock()
  laidDown ??= layDown()
  cpSync(await laidDown, dir, { recursive: true })
  const cloud = await openIn(dir, clock)
  return {
    cloud,
    clock,
    who: ({ openid }) => player(cloud, openid),
    colleague: post => player(cloud, colleagueOf(county, post)),
    told: async () => {
      await whenTold()
      await cloud.settle()
    },
    close: async () => {
      await cloud.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
