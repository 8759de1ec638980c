// A matter of a town, to which others are called, for tests.
import type { Whole } from '../aspects'
import type { Calling } from '../joint/meet'
import type { Minuting } from '../joint/minute'
import type { Whistling } from '../joint/whistle'
import type { Actor } from '../request/request'
import { at, county } from './county'
import { accept, meet, minute, whistle } from './deeds'
import { must, submitted } from './requests'

export const wuhao: Actor = { person: 'ps-wuhao', name: '吴昊', role: 'head', unit: 'u-suicheng' }
export const linna: Actor = { person: 'ps-linna', name: '林娜', role: 'handler', unit: 'u-suicheng' }
export const sunwei: Actor = { person: 'ps-sunwei', name: '孙伟', role: 'called', unit: 'u-cgj' }
export const wanglei: Actor = { person: 'ps-wanglei', name: '王磊', role: 'called', unit: 'u-zjj' }
export const majun: Actor = { person: 'ps-majun', name: '马骏', role: 'supervisor', unit: 'u-centre' }
export const hezhen: Actor = { person: 'ps-hezhen', name: '何真', role: 'leader', unit: 'u-centre' }

/** Rubbish in 和平社区, which its town has accepted. */
export const townMatter = (now: number): Whole =>
  must(accept(submitted(now, { item: 'garbage' }), county, { by: linna }, now))

const monday = at('2026-11-23 09:00')
const tuesday = at('2026-11-24 15:00')

export const whistling: Whistling = { listed: 'zf2', units: ['u-cgj', 'u-zjj'], words: '早市清不走', by: wuhao }

/** Two departments are called to it on Monday at nine: they report by three. */
export const blown = (changes: Partial<Whistling> = {}, request = townMatter(monday)): Whole =>
  must(whistle(request, county, { ...whistling, ...changes }, monday))

export const calling: Calling = {
  when: tuesday,
  place: '街道二楼会议室',
  members: ['u-cgj', 'u-zjj'],
  lead: 'u-suicheng',
  by: wuhao,
}

/** A meeting is called for Tuesday at three. */
export const met = (changes: Partial<Calling> = {}, request = townMatter(monday)): Whole =>
  must(meet(request, county, { ...calling, ...changes }, monday))

export const minuting: Minuting = {
  words: '三家到场，核对了点位。',
  decisions: '早市迁到北侧空地',
  lead: 'u-suicheng',
  shares: [
    { unit: 'u-cgj', what: '清走占道摊点', day: '2026-11-26' },
    { unit: 'u-zjj', what: '平整北侧空地', day: '2026-11-27' },
  ],
  by: wuhao,
}

/** When the minutes are written: on Tuesday at five. */
export const afterMeeting = at('2026-11-24 17:00')

export const minuted = (changes: Partial<Minuting> = {}, request = met()): Whole =>
  must(minute(request, county, { ...minuting, ...changes }, afterMeeting))
