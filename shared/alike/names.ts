// The names of places inside a text: what stands before 小区, 路, 村 and the like.
import { readingOf } from '../text/reading'

const endings =
  '小区|花园|花苑|家园|公寓|社区|广场|市场|商场|超市|学校|小学|中学|幼儿园|医院|公园|大桥|大道|大街|新村|工地|号楼|路口|国际|城|苑|府|园|湾|郡|路|街|巷|村|镇|乡|桥|河'
const named = new RegExp(`([\\p{Script=Han}a-z0-9]{1,6}?)(${endings})`, 'gu')

/** What stands before a name and is none of it. */
const before =
  /^.*(?:[在到从与和对向住的是于离过给把被将][^\d]?(?=\p{Script=Han}{2})|附近|位于|关于|我们|反映|门口|旁边|里面|这条|那条|一条|整个|全县|本县)/u
const empty = /^(?:这|那|哪|本|该|某|我|马|道|条|公|铁|修|一|两|几|走|出|进|回|农|全|各|每|同)$/

/** @example namesIn('我住龙城国际小区5号楼') // ['龙城国际', '小区5号楼' …] shortened to what tells places apart */
export function namesIn(text: string): string[] {
  const names = new Set<string>()
  for (const [, name = '', ending = ''] of readingOf(text.slice(0, 600)).toLowerCase().matchAll(named)) {
    const own = name.replace(before, '')
    if (own && !empty.test(own)) names.add(own + ending)
  }
  return [...names]
}

/** The same place, where one text says more of its name than the other. */
export const sameName = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a)

export const namesShared = (a: readonly string[], b: readonly string[]): string[] =>
  a.filter(name => b.some(other => sameName(name, other)))
