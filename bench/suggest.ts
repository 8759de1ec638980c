// npm run bench:suggest -- FILE [--catalogue FILE …]: how good suggestions are on labelled messages, beside a plain complement
// naive Bayes. FILE has a line of JSON a message: title, text, label. A catalogue has lines of l1, l2, l3 (class, group, item),
// or of label and words; only its classes that the messages have are taken. Nothing but the figures leaves this process.
import { readFileSync } from 'node:fs'
import { readModel, writeModel } from '../shared/suggestion/model'
import { suggest } from '../shared/suggestion/suggest'
import { type Entry, type Example, train } from '../shared/suggestion/train'
import { row, title } from './print'
import { type Guess, judge, percent, printLabels } from './suggest-figures'
import { foldsOf, shuffled } from './suggest-folds'
import { complementPeer } from './suggest-peer'

/** Certainty for each label in the order of `labels`. */
type Suggest = (message: Example) => Guess
type Learn = (examples: readonly Example[]) => Suggest

const seeds = [1, 2, 3]
const aims = { right: 0.82, f1: 0.8, named: 0.55, error: 0.08, dispatched: 0.9 }

const linesOf = <Line>(file: string): Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line))

type CatalogueLine = { l1: string; l2: string; l3: string } | Entry

const entryOf = (line: CatalogueLine): Entry =>
  'words' in line ? line : { label: line.l1, words: [line.l1, line.l2, line.l3] }

/** Ours; a text of which no word is known is a guess among all. */
const ours =
  (catalogue: readonly Entry[], labels: readonly string[]): Learn =>
  examples => {
    const trained = train(catalogue, examples)
    if (!trained.ok) return () => labels.map(() => 1 / labels.length)
    return message => {
      const certain = new Map(suggest(trained.model, message).ranked.map(each => [each.label, each.certainty]))
      return labels.map(label => certain.get(label) ?? (certain.size > 0 ? 0 : 1 / labels.length))
    }
  }

/** Every message suggested by what was learned from the other four fifths. */
function acrossFolds(messages: readonly Example[], learn: Learn, seed: number, most = Infinity): Guess[] {
  const fold = foldsOf(messages, 5, seed)
  const guesses: Guess[] = []
  for (let each = 0; each < 5; each++) {
    const rest = messages.filter((_, i) => fold[i] !== each)
    const fitted = learn(most < rest.length ? shuffled(rest, seed).slice(0, most) : rest)
    for (const [i, message] of messages.entries()) if (fold[i] === each) guesses[i] = fitted(message)
  }
  return guesses
}

/** Prints the figures of the file named on the command line; without a file says how it is used. */
export function run(): void {
  const given = process.argv.slice(2).filter(word => word !== 'suggest')
  const catalogues = given.filter((_, i) => given[i - 1] === '--catalogue')
  const file = given.find((word, i) => !word.startsWith('--') && given[i - 1] !== '--catalogue')
  if (file) measure(file, catalogues)
  else console.log('npm run bench:suggest -- FILE [--catalogue FILE …]')
}

function measure(file: string, catalogues: readonly string[]): void {
  const messages = linesOf<Example>(file)
  const labels = [...new Set(messages.map(({ label }) => label))].sort()
  const entries = catalogues.flatMap(name => linesOf<CatalogueLine>(name).map(entryOf))
  const catalogue = entries.filter(({ label }) => labels.includes(label))
  title(`Suggestions: ${messages.length} messages, ${labels.length} labels, catalogue of ${catalogue.length} lines`)
  times(messages, catalogue)
  quality(messages, labels, catalogue)
  curve(messages, labels, catalogue)
}

function quality(messages: readonly Example[], labels: readonly string[], catalogue: readonly Entry[]): void {
  title('Five folds, three seeds: right, macro-F1, calibration error, right if 30 % or 40 % are left to people')
  row('', 'right', 'macro-F1', 'error', 'at 30 %', 'at 40 %')
  const told = (name: string, runs: Guess[][]) => row(name, ...judge(messages, labels, runs).figures)
  const across = (learn: Learn) => seeds.map(seed => acrossFolds(messages, learn, seed))
  const full = across(ours(catalogue, labels))
  told('catalogue and decisions', full)
  if (catalogue.length > 0) told('catalogue alone', [messages.map(ours(catalogue, labels)([]))])
  told('decisions alone', across(ours([], labels)))
  told('plain complement Bayes', across(complementPeer(labels)))
  row(
    'aims',
    ...[aims.right, aims.f1].map(aim => `≥ ${percent(aim)}`),
    `≤ ${aims.error}`,
    `≥ ${percent(aims.dispatched)}`,
  )
  row('  catalogue alone', `≥ ${percent(aims.named)}`)
  title('By label, catalogue and decisions')
  printLabels(judge(messages, labels, full).byLabel)
}

function curve(messages: readonly Example[], labels: readonly string[], catalogue: readonly Entry[]): void {
  title('What is right by the number of decided messages')
  row('', 'with catalogue', 'without', 'plain Bayes')
  const most = Math.floor(messages.length * 0.8)
  for (const count of [0, 10, 25, 50, 100, 200, 400].filter(count => count < most).concat(most)) {
    const right = (learn: Learn) =>
      judge(
        messages,
        labels,
        seeds.map(seed => acrossFolds(messages, learn, seed, count)),
      ).figures[0] ?? ''
    row(`${count}`, ...[ours(catalogue, labels), ours([], labels), complementPeer(labels)].map(right))
  }
}

/** Reading is measured at its first time in this process. */
function times(messages: readonly Example[], catalogue: readonly Entry[]): void {
  const made = train(catalogue, messages)
  if (!made.ok) throw new Error(made.why)
  const written = writeModel(made.model)
  const [reading] = timed(() => readModel(written))
  const many = Array.from({ length: 10_000 }, (_, i) => messages[i % messages.length]!)
  const [training] = timed(() => train(catalogue, many))
  for (const message of messages) suggest(made.model, message)
  const each = messages.map(message => timed(() => suggest(made.model, message))[0]).sort((a, b) => a - b)
  row('model', `${(written.length / 1e6).toFixed(3)} MB`, 'aim < 1')
  row('read, first time', `${reading.toFixed(1)} ms`, 'aim < 50')
  row('train on 10,000', `${(training / 1000).toFixed(2)} s`, 'aim < 5')
  row('suggest, warm, middle', `${(each[Math.floor(each.length / 2)] ?? 0).toFixed(3)} ms`, 'aim < 2')
  row('  99 of 100', `${(each[Math.floor(each.length * 0.99)] ?? 0).toFixed(3)} ms`)
}

function timed<Value>(work: () => Value): [milliseconds: number, value: Value] {
  const began = performance.now()
  const value = work()
  return [performance.now() - began, value]
}

if (require.main === module) run()
