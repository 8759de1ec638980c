import type { MatterView } from '@shared/aspects'
// What units do together in the demonstration: an extension, a whistle with one unit late, a meeting with two parts, three returns.

import { addWorkingDays } from '@shared/calendar'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as extensionCalls from '@shared/extension/calls'
import * as joint from '@shared/joint/calls'
import * as calls from '@shared/request/calls'
import type { Stage } from './demo-stage'
import type { Player } from './stage'

const zone = 8 * 3_600_000
const isoDay = (at: number): string => new Date(at + zone).toISOString().slice(0, 10)

const [housing, market, streets, water] = ['un-zhujian', 'un-shichang', 'un-chengguan', 'un-huanjing'] as const

/** An extension of four working days beyond the limit: a handler's waits for the head, a head's for the county's leader. */
function extending(stage: Stage, seen: () => Promise<MatterView>) {
  const ask = async (who: Player) => {
    const { id, version, clocks } = await seen()
    const due = clocks.find(({ name }) => name === 'answer')?.due ?? 0
    const day = isoDay(addWorkingDays(stage.calendar, due, 4).at)
    const consult = { with: '县供电公司 配电班', said: '电缆破损三处，需开挖更换，材料后天到。' }
    await who.does(extensionCalls.extend, { id, version, reason: '要开挖更换，材料后天到', consult, day })
  }
  return {
    extend: async () => ask(await stage.handlerOf((await seen()).id)),
    headExtend: async () => ask(stage.as('ps-zhaojianguo')),
    grant: async () => {
      const { id, version } = await seen()
      await stage.as('ps-zhaojianguo').does(extensionCalls.grant, { id, version, granted: true })
    },
  }
}

/** The town's head calls two units: one comes, one is late. */
function whistling(stage: Stage, seen: () => Promise<MatterView>) {
  return {
    whistle: async () => {
      const { id, version } = await seen()
      const words = '请带执法证，10 点在市场北门集合。'
      await stage.as('ps-wuhao').does(joint.whistle, { id, version, listed: 'zf2', units: [streets, market], words })
    },
    report: async () => {
      const { id, version } = await seen()
      await stage.as('ps-sunwei').does(joint.report, { id, version, who: '孙伟带队 4 人' })
    },
  }
}

/** The town's head calls a meeting; of its two parts one is done. */
function meeting(stage: Stage, seen: () => Promise<MatterView>, now: (view: MatterView) => number) {
  return {
    meet: async () => {
      const view = await seen()
      const { id, version, unit } = view
      const when = addWorkingDays(stage.calendar, now(view), 1).at - 8 * 3_600_000
      const wish = { when, place: '街道二楼会议室', members: [streets, water], lead: unit?.id ?? '' }
      await stage.as('ps-wuhao').does(joint.meet, { id, version, ...wish })
    },
    minute: async () => {
      const view = await seen()
      const { id, version, unit } = view
      const day = (days: number) => isoDay(addWorkingDays(stage.calendar, now(view), days).at)
      await stage.as('ps-wuhao').does(joint.minute, {
        id,
        version,
        words: '三家到现场看过：塘边垃圾约 6 车，北侧一处雨污混接。',
        decisions: '先清垃圾、再截混接口，街道统一答复',
        lead: unit?.id ?? '',
        shares: [
          { unit: streets, what: '清运塘边垃圾', day: day(2) },
          { unit: water, what: '查清并封堵混接口', day: day(5) },
        ],
      })
    },
    finish: async () => {
      const { id, version } = await seen()
      await stage.as('ps-sunwei').does(joint.finish, { id, version, place: 0, words: '清运 6 车，现场已撒药除味。' })
    },
  }
}

/** Two departments send it round. */
function goingRound(stage: Stage, seen: () => Promise<MatterView>) {
  const other = (returns: number) => (returns % 2 === 0 ? housing : streets)
  const times = ({ steps }: MatterView) => steps.filter(({ deed }) => deed === 'return').length
  return {
    handOut: async () => {
      const view = await seen()
      const { id, version } = view
      await stage.dispatcher.does(dispatchCalls.dispatch, { id, version, unit: other(times(view)) })
    },
    passOn: async () => {
      const view = await seen()
      const { id, version, unit } = view
      const wish = { reason: '旧广告架不在我单位管护范围。', rightUnit: other(times(view) + 1) }
      await stage.of(unit?.id ?? '', 'handler').does(calls.returning, { id, version, ...wish })
    },
  }
}

export function jointDeedsOf(stage: Stage, idOf: () => string) {
  const seen = () => stage.dispatcher.does(calls.track, { id: idOf() })
  const latest = ({ steps }: MatterView) => Math.max(...steps.map(({ at }) => at))
  return {
    ...extending(stage, seen),
    ...whistling(stage, seen),
    ...meeting(stage, seen, latest),
    ...goingRound(stage, seen),
  }
}
