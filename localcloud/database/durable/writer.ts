// Writes without end and says each write it was told is durable; meant to be killed.
import { openDatabase } from '../database'
import { collections } from './collections'

const database = openDatabase({ dir: process.argv[2]!, collections, scan: 'throw' })
const round = process.argv[3]!
let serial = 0

async function write(): Promise<void> {
  for (;;) {
    const id = `${round}-${++serial}`
    const doc = JSON.stringify({ _id: id, number: id, tags: [`t${serial % 3}`, round], version: 1 })
    await database.send('database.insertDocument', { collectionName: 'matters', data: [doc] })
    process.stdout.write(`${id} 1\n`)
    const params = { collectionName: 'matters', query: JSON.stringify({ _id: id, version: 1 }), merge: true }
    await database.send('database.modifyDocument', {
      ...params,
      data: '{"$inc":{"version":1},"$set":{"tags":["done"]}}',
    })
    process.stdout.write(`${id} 2\n`)
  }
}
for (let i = 0; i < 8; i++) void write()
