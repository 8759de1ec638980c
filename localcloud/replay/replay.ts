// Plays events against the product: the reporter files, the dispatcher hands out, the handler accepts and answers, and the
// timer rings every alarm at its own moment in between.

import type { MatterView } from '@shared/aspects'
import { calendarOf, published } from '@shared/calendar'
import type { AnswerOf, Call, InputOf } from '@shared/calls/call'
import * as dispatchCalls from '@shared/dispatch/calls'
import type { Told } from '@shared/notice/told'
import * as calls from '@shared/request/calls'
import type { Request } from '@shared/request/request'
import { database } from '../../cloudfunctions/kit/cloud'
import { store } from '../../cloudfunctions/kit/store'
import { whenTold } from '../../cloudfunctions/kit/tell'
import type { Cloud } from '../cloud'
import { openProduct } from '../product/open'
import { player } from '../product/stage'
import { townOf } from '../town/town'
import type { Event, Message } from './messages'

export type Replayed = { requests: Request[]; told: Told[]; refused: string[]; calendar: ReturnType<typeof calendarOf> }

type Stage = {
  cloud: Cloud
  setClock: (at: number) => void
  dispatcher: string
  handler: string
  unit: string
  /** The matter that each message has become. */
  filed: Map<number, string>
  refused: string[]
}

export async function replay(events: Event[], dir: string, durable: boolean): Promise<Replayed> {
  let clock = events[0]?.at ?? 0
  const town = townOf()
  const cloud = await openProduct({ dir, durable, now: () => clock, scan: 'throw', organisation: () => town })
  const openidOf = (name: string) => town.people.find(person => person.name === name)?.wechat ?? ''
  const unit = town.units.find(({ name }) => name === '县住建局')?._id ?? ''
  const setClock = (at: number) => {
    clock = Math.max(clock, at)
  }
  const people = { dispatcher: openidOf('张敏'), handler: openidOf('李强'), unit }
  const stage: Stage = { cloud, setClock, ...people, filed: new Map(), refused: [] }
  for (const event of events) {
    await ringUntil(event.at, stage)
    setClock(event.at)
    await play(event, stage)
    await whenTold()
  }
  const requests = await store<Request>('requests').all()
  const told = await store<Told>('notices').all()
  await cloud.close()
  return { requests, told, refused: stage.refused, calendar: calendarOf(published) }
}

/** Rings what is due before the next event, each at its moment, as the minute's timer would. */
async function ringUntil(at: number, { cloud, setClock }: Stage): Promise<void> {
  const _ = database().command
  const requests = store<Request>('requests')
  for (;;) {
    const [next] = await requests.find(
      { wakeAt: _.lte(at) },
      { sort: [['wakeAt', 'asc']], limit: 1, fields: ['wakeAt'] },
    )
    if (!next?.wakeAt) return
    setClock(next.wakeAt)
    await cloud.runTimer('reminders')
  }
}

const play = ({ what, message }: Event, stage: Stage): Promise<void> => acts[what](message, stage)

const acts: Record<Event['what'], (message: Message, stage: Stage) => Promise<void>> = {
  async file(message, stage) {
    const tap = `replay-${String(message.id).padStart(12, '0')}`
    const text = `${message.title}\n${message.text}`.slice(0, 10_000)
    const answer = await say(stage, `replay-${message.user}`, calls.submit, { tap, kind: 'help', text, place: {} })
    if (answer) stage.filed.set(message.id, answer.id)
  },

  /** What the system has handed to this unit already is left there; what it sent elsewhere is put right, as a dispatcher may. */
  async handOut(message, stage) {
    const matter = await look(message, stage, stage.dispatcher)
    if (!matter || matter.unit?.id === stage.unit) return
    await say(stage, stage.dispatcher, dispatchCalls.dispatch, { ...seen(matter), unit: stage.unit })
  },

  async accept(message, stage) {
    const matter = await look(message, stage, stage.handler)
    if (matter) await say(stage, stage.handler, calls.accept, seen(matter))
  },

  async answer(message, stage) {
    const matter = await look(message, stage, stage.handler)
    if (!matter) return
    await say(stage, stage.handler, calls.answer, {
      ...seen(matter),
      text: message.reply.trim() || '（原文为空）',
      basis: '原答复',
      contact: '县住建局',
      goOn: '这是以前平台上已经送出的答复，照原文录入。',
    })
  },
}

/** Everybody looks before they act: meanwhile it may have risen, or been urged. */
async function look(message: Message, stage: Stage, openid: string): Promise<MatterView | null> {
  const id = stage.filed.get(message.id)
  return id ? say(stage, openid, calls.track, { id }) : null
}

const seen = ({ id, version }: MatterView) => ({ id, version })

async function say<C extends Call>(
  { cloud, refused }: Stage,
  openid: string,
  definition: C,
  input: InputOf<C>,
): Promise<AnswerOf<C> | null> {
  const outcome = await player(cloud, openid).tries(definition, input)
  if (outcome.ok) return outcome.data
  refused.push(`${definition.name} ${outcome.why} ${outcome.field ?? ''}`.trim())
  return null
}
