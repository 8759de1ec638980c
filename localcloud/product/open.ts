// The product on the local cloud: all its functions, its secret, its templates, and the demonstration town where asked for.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateName } from '@shared/notice/notice'
import { type Template, templates } from '@shared/notice/templates'
import * as catalogue from '../../cloudfunctions/catalogue'
import { collections } from '../../cloudfunctions/collections'
import * as dispatch from '../../cloudfunctions/dispatch'
import * as joint from '../../cloudfunctions/joint'
import { driveClock } from '../../cloudfunctions/kit/clock'
import { forgetCounty } from '../../cloudfunctions/kit/county'
import { whenTold } from '../../cloudfunctions/kit/tell'
import * as organisation from '../../cloudfunctions/organisation'
import * as person from '../../cloudfunctions/person'
import * as ratings from '../../cloudfunctions/ratings'
import * as reminders from '../../cloudfunctions/reminders'
import * as request from '../../cloudfunctions/request'
import * as training from '../../cloudfunctions/training'
import { type Cloud, type CloudOptions, openCloud } from '../cloud'
import type { Collections } from '../database/database'
import { openFollowed } from '../instances/follow'
import type { Sms } from '../sms/sms'
import { type Organisation, seed } from './seed'

export type ProductOptions = Omit<CloudOptions, 'collections' | 'functions' | 'templates'> & {
  /** Loaded when the database has no county yet. */
  organisation?: () => Organisation
  /** Gives each function a thread of its own, by the real clock: as it runs for people, not under a driven clock. */
  threads?: boolean
  /** With threads: their code follows an edit, and is built into this folder. Told which functions run anew. */
  follow?: { into: string; told(renewed: string[]): void }
}

const functions = { request, dispatch, joint, ratings, reminders, person, organisation, catalogue, training }

const root = join(__dirname, '..', '..')

const modules = Object.fromEntries(
  Object.keys(functions).map(name => [name, join(root, 'cloudfunctions', name, 'index.ts')]),
)

/** Code follows what stands in these folders. */
const folders = ['cloudfunctions', 'shared'].map(name => join(root, name))

/** The templates' ids in the demonstration account. */
const demoId = (name: TemplateName): string => `demo-${name}`

const names = Object.keys(templates) as TemplateName[]

const labels = ({ title, fields }: Template) => ({
  title,
  fields: Object.fromEntries(Object.entries(fields).map(([keyword, { label }]) => [keyword, label])),
})

/** Opens it. What the functions read from the environment is set for this process. */
export async function openProduct({ organisation, threads, follow, ...options }: ProductOptions): Promise<Cloud> {
  mkdirSync(options.dir, { recursive: true })
  process.env.SULAIBAN_SECRET ??= secretOf(options.dir)
  process.env.SMS_APP_ID ??= 'local'
  process.env.SULAIBAN_DEMO = options.demo ? 'true' : 'false'
  process.env.WX_TEMPLATES = JSON.stringify(Object.fromEntries(names.map(name => [name, demoId(name)])))
  driveClock(options.now ?? Date.now)
  forgetCounty()
  const followed = follow && (await openFollowed({ modules, folders, into: follow.into }))
  const cloud = await openCloud({
    ...options,
    collections: collections as unknown as Collections,
    functions: followed?.modules ?? (threads ? modules : functions),
    inside: followed?.inside,
    sentenceOf,
    templates: Object.fromEntries(names.map(name => [demoId(name), labels(templates[name])])),
  })
  process.env.SMS_URL = cloud.smsUrl
  if (organisation) await seed(organisation, (options.now ?? Date.now)())
  followed?.start(renewed => {
    for (const name of renewed) cloud.renew(name)
    follow?.told(renewed)
  })
  const close = () => Promise.all([whenTold(), followed?.stop()]).then(cloud.close)
  return { ...cloud, settle: () => whenTold().then(cloud.settle), close }
}

/** An SMS as the person reads it; the one-time code is shown by itself. */
function sentenceOf({ template, params }: Sms): string | undefined {
  const sentence = templates[template as TemplateName]?.sms
  let next = 0
  return sentence?.replace(/\{\w+\}/g, () => params[next++] ?? '')
}

/** Made once and kept beside the data, readable by its owner only. */
function secretOf(dir: string): string {
  const file = join(dir, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
