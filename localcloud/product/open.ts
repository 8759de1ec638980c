// The product on the local cloud: all its functions, its secret, its templates, and the demonstration town where asked for.
import { join } from 'node:path'
import { templates } from '@shared/aspects'
import type { Template } from '@shared/notice/template'
import { collections, functions as listed } from '../../cloudfunctions/functions'
import { driveClock } from '../../cloudfunctions/kit/clock'
import type { Declared } from '../../cloudfunctions/kit/collection'
import { forgetCounty } from '../../cloudfunctions/kit/county'
import { keyFor } from '../../cloudfunctions/kit/secrets'
import { whenTold } from '../../cloudfunctions/kit/tell'
import { forgetResults } from '../../cloudfunctions/request/results'
import { type Cloud, type CloudOptions, openCloud } from '../cloud'
import type { Collections, Database } from '../database/database'
import { answerInProcess } from '../database/in-process'
import type { CloudFunction } from '../functions'
import { keepToOwner } from '../owner'
import type { Sms } from '../sms/sms'
import { demoSettings, demoTemplates } from './demo-account'
import { givenSecret, knowSecret, ownSecret } from './secret'
import { type Organisation, seed } from './seed'

export type ProductOptions = Omit<CloudOptions, 'collections' | 'functions' | 'templates'> & {
  /** Collections of a test's own, beside the product's. */
  more?: readonly Declared[]
  /** Loaded when the database has no county yet. */
  organisation?: () => Organisation
  /** Gives each function a thread of its own, by the real clock: as it runs for people, not under a driven clock. */
  threads?: boolean
  /** With threads: their code follows an edit, and is built into this folder. Told which functions run anew. */
  follow?: { into: string; told(renewed: string[]): void }
}

const root = join(__dirname, '..', '..')
const moduleOf = (name: string): string => join(root, 'cloudfunctions', name, 'index.ts')

const modules = Object.fromEntries(listed.map(({ name }) => [name, moduleOf(name)]))

/** The functions' code in this process. */
const inProcess = async (): Promise<Record<string, CloudFunction>> =>
  Object.fromEntries(
    await Promise.all(listed.map(async ({ name }) => [name, (await import(moduleOf(name))) as CloudFunction] as const)),
  )

/** Every collection with its indexes, as the local database takes them. */
export const collectionsOf = (more: readonly Declared[] = []): Collections =>
  Object.fromEntries([...collections, ...more].map(({ name, indexes }) => [name, indexes])) as unknown as Collections

/** Code follows what stands in these folders. */
const folders = ['cloudfunctions', 'shared'].map(name => join(root, name))

/** Opens it. What the functions read from the environment is set for this process. */
export async function openProduct({ organisation, threads, follow, more, ...options }: ProductOptions): Promise<Cloud> {
  const { dir, address } = options
  keepToOwner(dir)
  process.env.SULAIBAN_SECRET = address ? givenSecret(dir) : ownSecret(dir)
  // The one in front says who calls; without one anybody could write an address of their own.
  process.env.SULAIBAN_BEHIND_PROXY = address ? 'true' : 'false'
  process.env.SULAIBAN_DEMO = options.demo ? 'true' : 'false'
  Object.assign(process.env, address ? { WX_TEMPLATES: '', WX_KEYWORDS: '' } : demoSettings)
  driveClock(options.now ?? Date.now)
  forgetCounty()
  forgetResults()
  // It builds, and is not there where nothing is built.
  const followed =
    follow && (await (await import('../instances/follow')).openFollowed({ modules, folders, into: follow.into }))
  const cloud = await openCloud({
    ...options,
    collections: collectionsOf(more),
    functions: followed?.modules ?? (threads ? modules : await inProcess()),
    inside: followed?.inside,
    fileKey: keyFor('files'),
    looks: database => withSdk(database, () => looked(options.looks, database)),
    sentenceOf,
    templates: demoTemplates,
  })
  if (!address) Object.assign(process.env, { SMS_URL: cloud.smsUrl, SMS_APP_ID: 'local' })
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
  const sentence = (templates as Record<string, Template>)[template]?.sms
  let next = 0
  return sentence?.replace(/\{\w+\}/g, () => params[next++] ?? '')
}

async function looked(own: CloudOptions['looks'], database: Database): Promise<void> {
  await knowSecret()
  await own?.(database)
}

/** Before the cloud is open: the SDK speaks with its database alone. */
async function withSdk(database: Database, look: () => Promise<void>): Promise<void> {
  const undo = answerInProcess(database)
  await look().finally(undo)
}
