// The people of the demonstration county as players of its matters.
import { calendarOf, published } from '@shared/calendar'
import * as personCalls from '@shared/person/calls'
import type { Post } from '@shared/post'
import * as calls from '@shared/request/calls'
import type { Cloud } from '../cloud'
import type { TownPerson } from '../town/people'
import type { Town } from '../town/town'
import { type Player, player } from './stage'

export type Stage = ReturnType<typeof stageOf>

export function stageOf(cloud: Cloud, town: Town) {
  const byId = new Map(town.people.map(person => [person.id, person]))
  const staff = new Set(town.units.flatMap(unit => unit.staff.map(({ person }) => person)))
  const residents = town.people.filter(({ id, wechat }) => wechat && !staff.has(id))
  const as = ({ wechat }: TownPerson): Player => player(cloud, wechat ?? '')
  const dispatcher = as(byId.get('ps-zhangmin') as TownPerson)
  return {
    dispatcher,
    /** Ids of the matters that others follow, by name. */
    known: new Map<string, string>(),
    reporter: (by: number): Player => as(residents[by === 0 ? 0 : by * 7] as TownPerson),
    calendar: calendarOf(published),
    as: (id: string): Player => as(byId.get(id) as TownPerson),
    /** Somebody of a unit in a post who uses WeChat. */
    of: (unit: string, post: Post): Player =>
      as(
        town.units
          .find(({ _id }) => _id === unit)
          ?.staff.filter(({ posts }) => posts.includes(post))
          .map(({ person }) => byId.get(person))
          .find(person => person?.wechat) as TownPerson,
      ),
    /** Any handler of the unit that has the matter now and uses WeChat. */
    async handlerOf(id: string): Promise<Player> {
      const { unit } = await dispatcher.does(calls.track, { id })
      const people = town.units.find(({ _id }) => _id === unit?.id)?.staff ?? []
      const person = people
        .map(member => byId.get(member.person))
        .find(
          found =>
            found?.wechat && people.some(({ person, posts }) => person === found.id && posts.includes('handler')),
        )
      return as(person as TownPerson)
    },
    villageOf: (name: string) =>
      town.areas.find(area => area.level === 'village' && area.name === name)?._id ??
      town.areas.find(({ level }) => level === 'village')?._id,
    gridOf: (village: string | undefined) => town.grids.find(grid => grid.village === village)?._id,
    /** 王秀兰 and 李强 agreed to some messages, so that the phone page shows both ways. */
    async consent(): Promise<void> {
      for (const [person, names] of [
        ['ps-wangxiulan', ['accepted', 'asked', 'answered']],
        ['ps-liqiang', ['task', 'due', 'unhappy']],
      ] as const) {
        const who = as(byId.get(person) as TownPerson)
        for (const name of names) {
          await cloud.wechat.consent(who.openid, `demo-${name}`, 2)
          for (let times = 0; times < 2; times++)
            await who.does(personCalls.consent, { answers: { [`demo-${name}`]: 'accept' } })
        }
      }
    },
  }
}
