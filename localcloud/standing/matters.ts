// A matter of each kind of standing.txt, brought there by the calls that people would make. Each has words, a door and a point of its own,
// by which it is found again in any answer.
import type { InputOf } from '@shared/calls/call'
import * as caseCalls from '@shared/case/calls'
import * as dispatchCalls from '@shared/dispatch/calls'
import * as extensionCalls from '@shared/extension/calls'
import * as jointCalls from '@shared/joint/calls'
import * as ratingCalls from '@shared/rating/calls'
import * as calls from '@shared/request/calls'
import type { SampleCloud } from '../product/sample'
import { newTap } from '../product/stage'
import { cast } from './cast'
import { nameIn, putUp } from './files'

export const kinds = [
  'received',
  'dispatched',
  'accepted',
  'waiting',
  'returned',
  'answered',
  'closed',
  'withdrawn',
  'declined',
  'hidden',
  'joined',
  'lead',
  'whistled',
  'extending',
  'moved',
] as const

export type Kind = (typeof kinds)[number]

export type Seed = { words: string; door: string; point: [number, number] }

const stems = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰'

/** No two characters of it stand beside each other anywhere else. */
export const seedOf = (kind: Kind): Seed => {
  const place = kinds.indexOf(kind)
  const stem = stems[place] ?? ''
  return {
    words: `${stem}魑${stem}`,
    door: `${stem}魅${stem}`,
    point: [117.91123 + place * 0.001, 33.91456 + place * 0.001],
  }
}

type Filing = Partial<InputOf<typeof calls.submit>>

const none: Kind[] = ['received', 'returned', 'declined']

const filingOf = (kind: Kind): Filing => {
  if (none.includes(kind)) return {}
  if (kind === 'extending') return { item: 'noise', given: [{ question: '什么时候最吵', answer: '白天' }] }
  return { item: 'streetlight', hidden: kind === 'hidden' }
}

/** The ids of the matters, the names of each one's files, and the drawers in which they were put up. */
export type Brought = { ids: Record<Kind, string>; files: Record<Kind, string[]>; drawers: Set<string> }

export async function bringAbout(sample: SampleCloud): Promise<Brought> {
  const who = (name: string) => sample.who(cast[name] ?? '')
  const ids = {} as Record<Kind, string>
  const files = {} as Record<Kind, string[]>
  const drawers = new Set<string>()
  for (const [place, kind] of kinds.entries()) {
    sample.clock(`2026-11-23 09:${String(place * 2).padStart(2, '0')}`)
    const { words, door, point } = seedOf(kind)
    const filer = who(kind === 'lead' ? 'joiner' : 'owner')
    const put = await putUp(filer)
    const said = {
      tap: newTap(),
      files: put.files,
      kind: 'complaint' as const,
      text: `${words}，请来看看`,
      place: { point, words: door },
    }
    const { id } = await filer.does(calls.submit, { ...said, ...filingOf(kind) })
    const shown = (await filer.does(calls.track, { id })).files
    ids[kind] = id
    files[kind] = [...put.names, ...shown.map(({ url }) => nameIn(url))]
    drawers.add(put.drawer)
  }
  const version = async (kind: Kind) => ({
    id: ids[kind],
    version: (await who('dispatcher').does(calls.track, { id: ids[kind] })).version,
  })
  const more = await putUp(who('owner'))
  const added = { ...(await version('dispatched')), text: '再补一张', files: more.files }
  const { steps } = await who('owner').does(calls.add, added)
  files.dispatched.push(...more.names, ...(steps.at(-1)?.files ?? []).map(({ url }) => nameIn(url)))
  const takers: Kind[] = ['accepted', 'waiting', 'answered', 'closed', 'hidden', 'lead', 'whistled', 'moved']
  for (const kind of takers) await who('handler').does(calls.accept, await version(kind))
  await who('called').does(calls.accept, await version('extending'))
  await who('handler').does(calls.ask, { ...(await version('waiting')), question: '是哪一盏？' })
  for (const kind of ['answered', 'closed'] as const) {
    const written = { text: '11 月 23 日已更换灯具。', basis: '现场核查', contact: '0516-88331001', goOn: '已当面说清' }
    await who('handler').does(calls.answer, { ...(await version(kind)), ...written })
  }
  await who('owner').does(ratingCalls.rate, { ...(await version('closed')), result: 5, attitude: 5, speed: 5 })
  await who('owner').does(calls.withdraw, await version('withdrawn'))
  await who('dispatcher').does(calls.decline, { ...(await version('declined')), reason: '不属本县' })
  await who('dispatcher').does(dispatchCalls.dispatch, { ...(await version('returned')), unit: 'u-zjj' })
  await who('handler').does(calls.returning, { ...(await version('returned')), reason: '不归', rightUnit: 'u-cgj' })
  await who('dispatcher').does(caseCalls.join, { ...(await version('joined')), lead: ids.lead })
  const whistle = { listed: null, units: ['u-cgj', 'u-gaj'], words: '要一起看' }
  await who('dispatcher').does(jointCalls.whistle, { ...(await version('whistled')), ...whistle })
  await who('excused').does(jointCalls.excuse, { ...(await version('whistled')), words: '无人' })
  await who('calledhead').does(extensionCalls.extend, {
    ...(await version('extending')),
    reason: '等检测',
    consult: { with: '环境局', said: '下周检测' },
    day: '2026-12-09',
  })
  await who('head').does(dispatchCalls.transfer, { ...(await version('moved')), reason: '不归', rightUnit: 'u-jtj' })
  await who('dispatcher').does(dispatchCalls.dispatch, { ...(await version('moved')), unit: 'u-jtj' })
  await sample.cloud.runTimer('reminders')
  await sample.cloud.settle()
  return { ids, files, drawers }
}
