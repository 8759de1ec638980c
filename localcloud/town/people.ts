// The people of the demonstration county. All are invented; their numbers are out of one block.
import type { Member } from '../../shared/organisation/organisation'
import { seeded } from './seeded'

export type TownPerson = { id: string; name: string; phone: string; wechat: string | null }

const block = 13_800_000_000

const named = (id: string, name: string, number: number): TownPerson => ({
  id: `ps-${id}`,
  name,
  phone: String(block + number),
  wechat: `o-${id}`,
})

/** Those whom the scenes call by name. */
export const cast = {
  wangXiulan: named('wangxiulan', '王秀兰', 1),
  liQiang: named('liqiang', '李强', 2),
  zhangMin: named('zhangmin', '张敏', 3),
  zhaoJianguo: named('zhaojianguo', '赵建国', 4),
  chenXiaomei: named('chenxiaomei', '陈晓梅', 5),
  zhouLi: named('zhouli', '周丽', 6),
  sunWei: named('sunwei', '孙伟', 7),
  linNa: named('linna', '林娜', 8),
  wuHao: named('wuhao', '吴昊', 9),
  maJun: named('majun', '马骏', 10),
  heZhen: named('hezhen', '何真', 11),
} as const

const families = [...'王张李刘陈朱杜魏仝邱夏高胡周沈徐孙马杨赵吴郭戚邵姚袁单曹卓鲁汤史宋董梁韩许吕苗彭']

const givenNames =
  '建军 志强 海波 永康 卫东 立新 文斌 春生 宏伟 明亮 国栋 长青 保华 学文 庆华 德胜 玉龙 家兴 振华 兆林 ' +
  '浩然 子豪 宇轩 俊杰 晨阳 鹏飞 凯 磊 勇 超 涛 波 军 斌 峰 旭东 少华 思远 一鸣 成林 ' +
  '桂英 秀芳 玉梅 淑珍 爱华 红梅 春兰 凤霞 彩云 月娥 素琴 翠萍 巧玲 美玲 志芳 兰英 秋菊 雪梅 金花 惠民 ' +
  '婷婷 雨欣 佳怡 梦洁 晓燕 静 丽娟 娜 莉 倩 雯 敏杰 丹 颖 欣然 思雨 海燕 春燕 亚楠 文静'

/** Takes people on, one after the other; the first are the cast. */
export type Register = {
  people: TownPerson[]
  /** A new person with a name of the region. */
  enrol(): Member
}

export function register(): Register {
  const chance = seeded(1978)
  const given = givenNames.split(' ')
  const people: TownPerson[] = Object.values(cast)
  const known = new Set(people.map(person => person.name))
  const enrol = () => {
    const person = newcomer(people.length + 1, () => chance.pick(families) + chance.pick(given), known)
    people.push(person)
    return memberOf(person)
  }
  return { people, enrol }
}

/** Every ninth has no WeChat. Nobody bears the name of one of the cast. */
function newcomer(number: number, draw: () => string, taken: ReadonlySet<string>): TownPerson {
  const id = String(number).padStart(5, '0')
  let name = draw()
  while (taken.has(name)) name = draw()
  return { id: `ps-${id}`, name, phone: String(block + number), wechat: number % 9 === 0 ? null : `o-${id}` }
}

export const memberOf = ({ id, name }: TownPerson): Member => ({ person: id, name })
