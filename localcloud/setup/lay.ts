// Lays a first county down, by the SDK. Broken off half-way it is completed by the same folder and begun again by another; a county
// that is there is left alone.
import { createHash } from 'node:crypto'
import type { FirstCounty } from '@shared/setup/first-county'
import { persons } from '../../cloudfunctions/kit/caller'
import { database } from '../../cloudfunctions/kit/cloud'
import { store } from '../../cloudfunctions/kit/store'
import { knowSecret } from '../product/secret'
import { countySettings, type Documents, documentsOf, settings } from '../product/seed'

/** So many a trip that it stays well under a megabyte. */
const perTrip = 100

/** Says that a set-up was begun and of what: there before anything else, gone after everything else. */
const marks = store<{ _id: string; of: string }>('settings')
const mark = 'setup'

/** The files' content, without what differs each time: the nonces of what is sealed. */
const digestOf = (county: FirstCounty): string => createHash('sha256').update(JSON.stringify(county)).digest('hex')

const every = () => ({ _id: database().command.gt('') })

async function idsIn(name: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let last = ''; ; ) {
    const page = await store<{ _id: string }>(name).find(
      { _id: database().command.gt(last) },
      { sort: [['_id', 'asc']], limit: 500, fields: ['_id'] },
    )
    for (const { _id } of page) ids.add(_id)
    if (page.length < 500) return ids
    last = page.at(-1)?._id ?? ''
  }
}

async function complete(name: string, docs: { _id: string }[]): Promise<void> {
  const there = await idsIn(name)
  const missing = docs.filter(({ _id }) => !there.has(_id))
  for (let from = 0; from < missing.length; from += perTrip)
    if (!(await store(name).add(missing.slice(from, from + perTrip))))
      throw new Error(
        `${name} was written by somebody else meanwhile; run it again\n${name} 同时被别处写入，请再运行一次`,
      )
}

/** Takes away what a set-up that was broken off left. Who came from WeChat meanwhile has no phone yet, and stays. */
async function clear(names: readonly string[]): Promise<void> {
  for (const name of names.filter(name => name !== 'persons')) while (await store(name).remove(every())) {}
  const laid = (await persons.all()).filter(({ phone }) => phone).map(({ _id }) => _id)
  for (let from = 0; from < laid.length; from += perTrip)
    await persons.remove({ _id: database().command.in(laid.slice(from, from + perTrip)) })
}

const settled = () =>
  new Error(
    'This county is set up already; nothing was written.\n本县已经建好，什么都没有写入。以后的改动请管理员在速来办里做。',
  )

async function refuseForeign(documents: Documents): Promise<void> {
  for (const name of Object.keys(documents))
    if ((await store<{ _id: string }>(name).find(every(), { limit: 1 })).length > 0)
      throw new Error(
        `There are ${name} already, which no set-up began; nothing was written. Choose an empty folder or environment.\n${name} 里已经有数据，不是空的县，什么都没有写入。请换一个空的文件夹或环境。`,
      )
}

export type Step = 'again' | 'cleared' | (string & {})

/**
 * @param told of each step: `again` where it goes on, `cleared` where another folder had begun, then each collection once it is whole
 * @throws one clear sentence, and then nothing was written
 */
export async function layDown(county: FirstCounty, now: number, told: (step: Step) => void): Promise<void> {
  const of = digestOf(county)
  const [begun, there] = [await marks.get(mark), await settings.get('county')]
  if (there && begun?.of !== of) throw settled()
  const documents = documentsOf({ ...county, people: county.people.map(person => ({ ...person, wechat: null })) }, now)
  if (begun) told(begun.of === of ? 'again' : 'cleared')
  else await refuseForeign(documents)
  await knowSecret()
  if (begun && begun.of !== of) await clear(Object.keys(documents))
  await marks.put({ _id: mark, of })
  for (const [name, docs] of Object.entries(documents)) {
    await complete(name, [...docs])
    told(name)
  }
  if (!there) await settings.add(countySettings(now, county.identity))
  await marks.remove({ _id: mark })
}
