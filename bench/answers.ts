// npm run bench:answers -- FILE [--read POINT]: what part of real answers fails each point of the answer check, and how long a check
// takes. FILE has a line of JSON a message: title, text, reply, replyTime. With --read ten that fail a point are printed to be read.
import { readFileSync } from 'node:fs'
import { check } from '../shared/answering/check'
import { type Earlier, type Finding, type Point, points } from '../shared/answering/finding'
import { row, title } from './print'

type Message = { id: number; title: string; text: string; reply: string; replyTime: string }
type Checked = { message: Message; findings: Finding[]; took: number }

/** As many earlier answers as the product reads of a unit. */
const latest = 50

const readMessages = (file: string): Message[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line) as Message)
    .sort((a, b) => Date.parse(a.replyTime) - Date.parse(b.replyTime))

/** Each answer beside those given before it; messages have no unit, so the latest of all stand for its own. */
function checkAll(messages: readonly Message[]): Checked[] {
  const others: Earlier[] = messages.map(({ id, reply }) => ({ id: `no. ${id}`, text: reply }))
  return messages.map((message, at) => {
    const written = { text: message.reply.trim(), basis: '', contact: '' }
    const asked = message.text
    const began = performance.now()
    const findings = check(written, asked, others.slice(Math.max(0, at - latest), at))
    return { message, findings, took: performance.now() - began }
  })
}

const failing = (checked: readonly Checked[], point: Point): Checked[] =>
  checked.filter(({ findings }) => findings.some(finding => finding.point === point))

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

function figures(checked: readonly Checked[]): void {
  title(`Answer check: ${checked.length} answers`)
  row('', 'answers', 'share')
  for (const point of points) {
    const count = failing(checked, point).length
    row(point, String(count), percent(count, checked.length))
  }
  const clean = checked.filter(({ findings }) => findings.length === 0).length
  row('nothing found', String(clean), percent(clean, checked.length))
}

const quantile = (sorted: readonly number[], part: number): string =>
  `${(sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(3)} ms`

/** The floor: every character of the answer, the message and the earlier answers is looked at once. */
function times(checked: readonly Checked[]): void {
  const floor = checked.map(({ message }, at) => {
    const read = [
      message.text,
      message.reply,
      ...checked.slice(Math.max(0, at - latest), at).map(other => other.message.reply),
    ]
    const began = performance.now()
    for (const text of read) text.replace(/\p{Script=Han}/gu, '')
    return performance.now() - began
  })
  title('Time an answer')
  row('', 'p50', 'p99')
  for (const [name, taken] of [
    ['check', checked.map(({ took }) => took)],
    ['floor: read once', floor],
  ] as const) {
    const sorted = taken.toSorted((a, b) => a - b)
    row(name, quantile(sorted, 0.5), quantile(sorted, 0.99))
  }
}

const line = (text: string, most: number): string => text.replace(/\s+/g, ' ').slice(0, most)

/** Ten spread over the whole file. */
function read(checked: readonly Checked[], point: Point): void {
  const found = failing(checked, point)
  const step = Math.max(1, Math.floor(found.length / 10))
  for (const { message, findings } of found.filter((_, at) => at % step === 0).slice(0, 10)) {
    title(`${message.id} ${line(message.title, 40)}`)
    for (const { words, say } of findings.filter(finding => finding.point === point))
      console.log(`  【${words}】 ${say}`)
    console.log(`  asked   ${line(message.text, 500)}\n  answer  ${line(message.reply, 700)}`)
  }
}

/** Prints the figures of the file named on the command line; without a file says how it is used. */
export function run(): void {
  const given = process.argv.slice(2)
  const point = points.find(each => given[given.indexOf('--read') + 1] === each)
  const file = given.find((word, at) => !word.startsWith('--') && given[at - 1] !== '--read')
  if (file) measure(file, point)
  else console.log(`npm run bench:answers -- FILE [--read ${points.join(' | ')}]`)
}

function measure(file: string, point: Point | undefined): void {
  const checked = checkAll(readMessages(file))
  if (point) read(checked, point)
  else {
    figures(checked)
    times(checked)
  }
}

if (require.main === module) run()
