// Every function in the cloud, a line each: the one list from which the local cloud, `cloudbaserc.json` and the deployment are made.
import type { Whole } from '@shared/aspects'
import { spreading, warning, withItsLead } from './case/bring-along'
import { editions } from './catalogue/drafts'
import { presences } from './dispatch/attend'
import { decisions } from './dispatch/boundaries'
import { filing } from './dispatch/filing'
import { persons } from './kit/caller'
import type { Declared } from './kit/collection'
import type { Errand, Sleeper, Sleeping } from './kit/sleeper'
import { sleeper } from './kit/sleeper'
import { troubles } from './kit/trouble'
import { growing } from './level/grown'
import { areas, grids, settings, units } from './organisation/collections'
import { askings, signIns } from './person/codes'
import { inbox } from './person/notices'
import { rosters } from './reminders/staff-change'
import { looks } from './request/contact'
import { codes } from './request/place'
import { requests } from './request/requests'
import { results } from './request/results'
import { rechecking } from './request/screening'
import { requestSleeper } from './request/sleeper'
import { found, indexing } from './search/terms'
import { models } from './suggestion/models'

export type CloudFunction = {
  /** Its folder, and the first word of its calls. */
  name: string
  collections?: readonly Declared[]
  /** What a capability does beside a request that is due. */
  errands?: readonly Errand<Whole>[]
  /** Collections of its own whose documents wake. */
  sleepers?: readonly Sleeper<Sleeping>[]
  /** Environment variables beside those that every function has. */
  variables?: readonly string[]
  /** WeChat's open interfaces that it calls. */
  openapi?: readonly string[]
  /** Nobody calls it: it has no address for the browser. */
  inner?: true
  /** With seconds, as WeChat's timers have it; Asia/Shanghai. */
  timer?: { name: string; cron: string }
  /** Seconds that a run may take, and megabytes. */
  timeout?: number
  memory?: number
}

const sms = [
  'SMS_APP_ID',
  'SMS_SIGN',
  'SMS_SECRET_ID',
  'SMS_SECRET_KEY',
  'SMS_TEMPLATES',
  'SMS_URL',
  'SMS_INTERNATIONAL',
] as const

export const functions: readonly CloudFunction[] = [
  {
    name: 'request',
    collections: [requests, codes, looks],
    errands: [rechecking],
    openapi: ['security.msgSecCheck'],
  },
  { name: 'dispatch', collections: [decisions, presences], errands: [filing] },
  { name: 'joint' },
  { name: 'extension' },
  { name: 'case', errands: [spreading, warning] },
  { name: 'alike' },
  { name: 'rating' },
  { name: 'search', collections: [found], errands: [indexing] },
  { name: 'level', errands: [growing], timer: { name: 'everyNight', cron: '0 10 2 * * * *' }, timeout: 120 },
  {
    name: 'suggestion',
    collections: [models],
    timer: { name: 'everyNight', cron: '0 30 2 * * * *' },
    timeout: 120,
    memory: 512,
  },
  {
    name: 'figures',
    inner: true,
    collections: [results],
    timer: { name: 'everyHour', cron: '0 20 * * * * *' },
    timeout: 120,
  },
  { name: 'catalogue', collections: [editions] },
  { name: 'organisation', collections: [areas, grids, units, settings] },
  {
    name: 'person',
    collections: [persons, signIns, askings, inbox],
    variables: sms,
    openapi: ['phonenumber.getPhoneNumber'],
  },
  {
    name: 'reminders',
    inner: true,
    collections: [troubles, rosters],
    variables: sms,
    openapi: ['subscribeMessage.send', 'security.msgSecCheck'],
    timer: { name: 'everyMinute', cron: '7 * * * * * *' },
    timeout: 60,
  },
]

/** Everything that wakes, in the order in which a run of the timer looks at it. */
export const sleepers: readonly Sleeper<Sleeping>[] = [
  sleeper(
    requestSleeper(
      withItsLead,
      functions.flatMap(({ errands = [] }) => errands),
    ),
  ),
  ...functions.flatMap(({ sleepers: own = [] }) => own),
]

export const collections: readonly Declared[] = functions.flatMap(({ collections: own = [] }) => own)
