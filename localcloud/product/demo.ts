// Fills the demonstration county with matters, each brought as far as it is written by the calls that people would make.
import { type Calendar, calendarOf, isWorkingDay, published } from '@shared/calendar'
import * as catalogueCalls from '@shared/catalogue/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import * as trainingCalls from '@shared/suggestion/calls'
import type { Cloud } from '../cloud'
import { sceneGrid } from '../town/codes'
import { jointMatters } from '../town/joint-matters'
import { type Fate, type Matter, matters } from '../town/matters'
import type { Town } from '../town/town'
import { jointDeedsOf } from './demo-joint'
import { type Stage, stageOf } from './demo-stage'
import { newTap } from './stage'

type Event = { at: number; play: () => Promise<void> }

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Plays all matters in the order of time; `setClock` tells the cloud what time it is meanwhile. */
export async function playDemo(cloud: Cloud, town: Town, now: number, setClock: (at: number) => void): Promise<void> {
  const calendar = calendarOf(published)
  const stage = stageOf(cloud, town)
  await stage.consent()
  // A careful county: what is in doubt is seen at the desk.
  await stage.as('ps-zhouli').does(trainingCalls.setCosts, { look: 2, wrong: 10 })
  const events = [...matters, ...jointMatters].flatMap(matter =>
    eventsOf(matter, momentOf(matter, calendar, now), calendar, stage),
  )
  for (const { at, play } of events.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)) {
    setClock(at)
    await play()
    await cloud.settle()
  }
  setClock(now)
  await draftSomething(stage)
  await cloud.runTimer('figures')
}

/** What the administrator is in the middle of. */
async function draftSomething(stage: Stage): Promise<void> {
  const zhouli = stage.as('ps-zhouli')
  const { item } = await zhouli.does(catalogueCalls.entry, { id: 'it-ludeng' })
  const wish = { deed: 'item' as const, add: false, item: { ...item, guide: `${item.guide}天黑前报的，当晚先到场。` } }
  await zhouli.does(catalogueCalls.change, { version: 0, wish })
}

/** So many working days before the present one, at an hour of that day. */
function momentOf({ ago, at }: Matter, calendar: Calendar, now: number): number {
  let noon = Math.floor((now + 8 * hour) / day) * day + 4 * hour
  for (let left = ago; left > 0; ) {
    noon -= day
    if (isWorkingDay(calendar, noon)) left--
  }
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  return noon - 12 * hour + hours * hour + minutes * minute
}

const happy = { result: 5, attitude: 5, speed: 4 }

type DeedName = keyof ReturnType<typeof deedsOf>

/** What follows the filing, and how long after the step before. */
const lives: Record<Fate, DeedName[]> = {
  received: [],
  dispatched: [],
  returned: ['giveBack'],
  accepted: ['accept'],
  waiting: ['accept', 'ask'],
  answered: ['accept', 'answer'],
  satisfied: ['accept', 'answer', 'praise'],
  unhappy: ['accept', 'answer', 'complain'],
  late: ['accept'],
  extended: ['accept', 'extend', 'grant'],
  asking: ['accept', 'extend'],
  headAsks: ['accept', 'headExtend'],
  whistled: ['accept', 'whistle', 'report'],
  meeting: ['accept', 'meet', 'minute', 'finish'],
  thrice: ['handOut', 'passOn', 'handOut', 'passOn', 'handOut', 'passOn'],
}

const pauses: Record<DeedName, number> = {
  giveBack: 2 * hour,
  accept: 90 * minute,
  ask: day,
  answer: 2 * day,
  praise: 5 * hour,
  complain: 3 * hour,
  extend: 20 * hour,
  headExtend: 20 * hour,
  grant: hour,
  whistle: hour,
  report: 90 * minute,
  meet: hour,
  minute: day,
  finish: 3 * hour,
  handOut: 40 * minute,
  passOn: 50 * minute,
}

const reporterOf = ({ noted, by }: Matter, stage: Stage) => (noted ? stage.as(noted) : stage.reporter(by))

function eventsOf(matter: Matter, filedAt: number, calendar: Calendar, stage: Stage): Event[] {
  let id = ''
  const file = async () => {
    const village = stage.villageOf(matter.village)
    const place = { village, grid: matter.noted ? sceneGrid : stage.gridOf(village), words: matter.words }
    const { kind, item, given, text } = matter
    const follow = matter.follows && stage.known.get(matter.follows)
    const said = { tap: newTap(), kind, item: item ?? undefined, given, text, place, ...(follow ? { follow } : {}) }
    id = (await reporterOf(matter, stage).does(calls.submit, said)).id
    if (matter.known) stage.known.set(matter.known, id)
  }
  const deeds = deedsOf(matter, stage, () => id)
  let at = filedAt
  const after = lives[matter.fate].map(name => {
    at += pauses[name]
    while (!isWorkingDay(calendar, at)) at += day
    return { at, play: deeds[name] }
  })
  return [{ at: filedAt, play: file }, ...after]
}

function deedsOf(matter: Matter, stage: Stage, idOf: () => string) {
  const seen = async () => (await stage.dispatcher.does(calls.track, { id: idOf() })).version
  const handler = () => stage.handlerOf(idOf())
  const text = matter.answer ?? '今天上午已到现场处理。'
  const basis = matter.basis ?? '现场核查情况'
  const reporter = reporterOf(matter, stage)
  return {
    ...jointDeedsOf(stage, idOf),
    accept: async () => void (await (await handler()).does(calls.accept, { id: idOf(), version: await seen() })),
    ask: async () =>
      void (await (
        await handler()
      ).does(calls.ask, {
        id: idOf(),
        version: await seen(),
        question: '请补充具体位置和方便联系的时间，最好拍一张照片。',
      })),
    giveBack: async () =>
      void (await (
        await handler()
      ).does(calls.returning, {
        id: idOf(),
        version: await seen(),
        reason: '校门口路段的秩序由公安交警部门管理，不属于我局职责。',
        rightUnit: 'un-gongan',
      })),
    answer: async () =>
      void (await (
        await handler()
      ).does(calls.answer, {
        id: idOf(),
        version: await seen(),
        text,
        basis,
        contact: '经办科室 0516-88332018',
        goOn: matter.goOn,
      })),
    praise: async () =>
      void (await reporter.does(ratingCalls.rate, {
        id: idOf(),
        version: await seen(),
        ...happy,
        words: '办得快，谢谢。',
      })),
    complain: async () =>
      void (await reporter.does(ratingCalls.rate, {
        id: idOf(),
        version: await seen(),
        result: 1,
        attitude: 3,
        speed: 2,
        words: '电梯还是坏的，老人已经在家困了一个星期。',
      })),
  }
}
