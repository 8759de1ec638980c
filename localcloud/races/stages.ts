// Matters brought by calls to where deeds meet: each state, plain and with all that may hang on it.
import type { Call, InputOf } from '@shared/calls/call'
import * as caseCalls from '@shared/case/calls'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as extensionCalls from '@shared/extension/calls'
import * as jointCalls from '@shared/joint/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import type { SampleCloud } from '../product/sample'
import { newTap } from '../product/stage'
import { triesOf } from './tries'

type Deed<C extends Call> = Omit<InputOf<C>, 'id' | 'version'>
/** Nothing of it is listed: it waits for a dispatcher. */
const nameless = { text: '三十多户业主说门口的大树倒了' }

type Filing = Partial<InputOf<typeof calls.submit>>

/** @returns the id of each stage's matter, and of a live lead */
export async function stagesOf(sample: SampleCloud, cast: Readonly<Record<string, string>>) {
  const who = (name: string) => sample.who(cast[name] ?? '')
  const found: Record<string, string> = {}
  const tries = triesOf('')
  const input = (deed: keyof typeof tries) => tries[deed].input as never

  async function filed(stage: string, filing: Filing = { item: 'streetlight' }): Promise<string> {
    const place = { scene: 'g7KQ2M' }
    const text = '三十多户业主都说路灯不亮'
    const { id } = await who('owner').does(calls.submit, { tap: newTap(), kind: 'complaint', text, place, ...filing })
    found[stage] = id
    sample.pass(61_000)
    return id
  }
  async function does<C extends Call>(name: string, id: string, definition: C, wish: Deed<C>) {
    const { version } = await who('dispatcher').does(calls.track, { id })
    return who(name).does(definition, { id, version, ...wish } as never)
  }
  /** Units are called, a meeting has shared the work out, and another is to come. */
  async function withAll(id: string) {
    await does('dispatcher', id, jointCalls.whistle, { listed: null, units: ['u-cgj', 'u-gaj'], words: '要一起看' })
    await does('dispatcher', id, jointCalls.meet, input('meet'))
    const shares = ['u-cgj', 'u-gaj'].map(unit => ({ unit, what: '做一份', day: '2026-12-04' }))
    await does('dispatcher', id, jointCalls.minute, { words: '议过', decisions: '分头做', lead: 'u-zjj', shares })
    await does('dispatcher', id, jointCalls.meet, input('meet'))
    return id
  }
  const accepted = async (stage: string) => {
    const id = await filed(stage)
    await does('handler', id, calls.accept, {})
    return id
  }
  const asked = (id: string) => does('handler', id, extensionCalls.extend, input('extend'))
  const returned = (id: string) => does('handler', id, calls.returning, input('return'))
  const answered = (id: string) => does('handler', id, calls.answer, input('answer'))

  sample.clock('2026-11-05 09:00')
  await answered(await accepted('closed, not rated'))
  sample.clock('2026-11-24 09:00')
  await sample.cloud.runTimer('reminders')
  const lead = await accepted('lead')
  await filed('received', nameless)
  const called = await filed('received, units called', nameless)
  await does('dispatcher', called, jointCalls.whistle, { listed: null, units: ['u-cgj', 'u-gaj'], words: '看' })
  await does('dispatcher', called, jointCalls.meet, input('meet'))
  await filed('dispatched')
  await withAll(await filed('dispatched, with all'))
  await filed('dispatched to a town', { item: 'garbage' })
  await accepted('accepted')
  await asked(await withAll(await accepted('accepted, with all')))
  const town = await filed('accepted by a town', { item: 'garbage' })
  await does('town', town, calls.accept, {})
  const again = await accepted('accepted, a second extension')
  await asked(again)
  await does('head', again, extensionCalls.grant, { granted: true })
  await does('handler', again, extensionCalls.extend, { ...tries.extend.input, day: '2026-12-11' } as never)
  const second = await accepted('accepted again')
  await answered(second)
  await does('owner', second, ratingCalls.rate, { result: 1, attitude: 3, speed: 3 })
  await does('handler', second, calls.accept, {})
  await does('handler', await accepted('waiting'), calls.ask, input('ask'))
  const waits = await withAll(await accepted('waiting, with all'))
  await asked(waits)
  await does('handler', waits, calls.ask, input('ask'))
  await returned(await filed('returned'))
  const back = await withAll(await filed('returned, with all'))
  await returned(back)
  const thrice = await filed('returned three times')
  for (const turn of [1, 2, 3]) {
    await returned(thrice)
    if (turn < 3) await does('dispatcher', thrice, dispatchCalls.dispatch, { unit: 'u-zjj' })
  }
  await does('dispatcher', await filed('joined'), caseCalls.join, { lead })
  await answered(await accepted('answered'))
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
  const { lead: _, ...stages } = found
  return { stages, lead }
}
