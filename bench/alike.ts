// npm run bench:alike -- FILE: clusters of a year of messages, beside plain cosine of all pairs on a part of them. FILE has a line
// of JSON a message: title, text, time. What was hottest is printed with a sample title, to be read by a person; nothing is kept.
import { readFileSync } from 'node:fs'
import { type Cluster, openClusters, type Reported } from '../shared/alike/clusters'
import { type Hot, hotMatters } from '../shared/alike/hot'
import { termsOf } from '../shared/alike/terms'
import { row, title } from './print'

const aims = { allSeconds: 10, oneMilliseconds: 20 }
const pairsOf = 1000
const day = 86_400_000

type Line = { id: number | string; title: string; text: string; time: string }

/** “2019/2/28 11:25:05” and “2019-08-01 00:00:00” by the clock of the county. */
function momentOf(time: string): number {
  const [year = 0, month = 1, date = 1, hour = 0, minute = 0, second = 0] = time.split(/\D+/).map(Number)
  return Date.UTC(year, month - 1, date, hour - 8, minute, second)
}

const messagesOf = (file: string): Reported[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as Line)
    .map(line => ({ id: String(line.id), at: momentOf(line.time), title: line.title, text: line.text, area: '' }))
    .sort((a, b) => a.at - b.at)

/** Prints the figures of the file named on the command line; without a file says how it is used. */
export function run(): void {
  const file = process.argv.slice(2).find(word => word !== 'alike')
  if (file) measure(messagesOf(file))
  else console.log('npm run bench:alike -- FILE')
}

function measure(messages: readonly Reported[]): void {
  title(`Clusters: ${messages.length} messages`)
  const clusters = openClusters()
  const before = process.cpuUsage()
  const each = messages.map(message => timed(() => clusters.add(message))).sort((a, b) => a - b)
  const { user, system } = process.cpuUsage(before)
  const at = (share: number) => `${(each[Math.floor(each.length * share)] ?? 0).toFixed(2)} ms`
  row('all', `${(each.reduce((a, b) => a + b, 0) / 1000).toFixed(2)} s`, `aim < ${aims.allSeconds} s`)
  row('  processor', `${((user + system) / 1e6).toFixed(2)} s`)
  row('one, middle', at(0.5), `aim < ${aims.oneMilliseconds} ms`)
  row('  99 of 100', at(0.99))
  pairs(messages.slice(0, pairsOf))
  sizes(clusters.all())
  hottest(clusters.all(), messages)
}

/** The floor: each message against each, their terms as they are. */
function pairs(messages: readonly Reported[]): void {
  const ours = timed(() => {
    const clusters = openClusters()
    for (const message of messages) clusters.add(message)
  })
  const plain = timed(() => {
    const terms = messages.map(message => termsOf(`${message.title} ${message.text}`))
    for (const [place, one] of terms.entries())
      for (const two of terms.slice(0, place))
        [...one].filter(term => two.has(term)).length / Math.sqrt(one.size * two.size)
  })
  row(`${messages.length}: ours`, `${(ours / 1000).toFixed(2)} s`)
  row(`${messages.length}: all pairs, cosine`, `${(plain / 1000).toFixed(2)} s`)
}

function sizes(clusters: readonly Cluster[]): void {
  const atLeast = (least: number) => clusters.filter(({ members }) => members.length >= least).length
  const told = [2, 3, 5, 10, 20].map(least => `${atLeast(least)} of ${least}+`)
  row('clusters', `${clusters.length}`, ...told)
}

/** Of every thirty days the hottest, each cluster once at its hottest. */
function hottest(clusters: readonly Cluster[], messages: readonly Reported[]): void {
  title('Hottest in thirty days: reports, before that, place, a sample')
  const best = new Map<Cluster, Hot & { from: number }>()
  const last = messages.at(-1)?.at ?? 0
  for (let from = (messages[0]?.at ?? 0) + 30 * day; from < last; from += 15 * day)
    for (const hot of hotMatters(clusters, from, from + 30 * day)) {
      const known = best.get(hot.cluster)
      if (!known || hot.size - hot.before > known.size - known.before) best.set(hot.cluster, { ...hot, from })
    }
  const ranked = [...best.values()].sort((a, b) => b.size - b.before - (a.size - a.before)).slice(0, 10)
  for (const { from, size, before, place, sample } of ranked) {
    const when = new Date(from).toISOString().slice(0, 10)
    console.log(`  ${when}  ${size} after ${before}  ${place || '–'}  ${sample.title}`)
  }
}

function timed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

if (require.main === module) run()
