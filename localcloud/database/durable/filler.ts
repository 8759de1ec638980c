// Fills a disk until it refuses, then says whether anything was lost and whether there is room again. `filler DIR`
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { complaints } from '../check'
import { type Answer, openDatabase } from '../database'
import { collections } from './collections'

const dir = process.argv[2]!
const ballast = join(dir, 'ballast')
const open = () => openDatabase({ dir: join(dir, 'data'), collections, scan: 'throw' })
let database = open()

const add = (id: string): Promise<Answer> => {
  const doc = { _id: id, number: id, tags: [id, 'all'], text: 'x'.repeat(5000) }
  return database.send('database.insertDocument', { collectionName: 'matters', data: [JSON.stringify(doc)] })
}
const stored = () => database.store.sql.prepare<[], string>('SELECT json_extract(body, \'$._id\') FROM "d:matters"')

async function fill(): Promise<{ told: string[]; refused: string[] }> {
  const told: string[] = []
  const refused: string[] = []
  for (let serial = 0; refused.length < 20 && serial < 100_000; serial += 4) {
    const ids = [0, 1, 2, 3].map(n => `d${serial + n}`)
    for (const [at, answer] of (await Promise.all(ids.map(add))).entries()) {
      if (answer.code) refused.push(answer.message!)
      else told.push(ids[at]!)
    }
  }
  return { told, refused }
}

async function main(): Promise<void> {
  writeFileSync(ballast, Buffer.alloc(300_000, 1))
  const { told, refused } = await fill()
  const lost = () => told.filter(id => !new Set(stored().pluck().all()).has(id)).length
  const report = { told: told.length, refused: [...new Set(refused)], lost: lost(), lostAfterwards: 0, again: '' }
  database.close()
  database = open()
  report.lostAfterwards = lost() + complaints(database.store.sql).length
  rmSync(ballast)
  report.again = (await add('again')).message ?? 'written'
  database.close()
  console.log(JSON.stringify(report))
}

void main()
