// npm run move -- --to cloudbase: a county that outgrows its machine. --check compares only; --back lets the folder start again.
import { parseArgs } from 'node:util'
import { collections } from '../../cloudfunctions/functions'
import { isInUse } from '../database/store'
import { leftCollections } from './left'
import { allEqual, compareAll, isEqual, type Moving, moveAll, type Report } from './move'
import { markMoved, movedOf, unmarkMoved } from './moved'
import { keysFrom, refuseOtherGoal, refuseOtherSecret, refuseSource, refuseUnready } from './ready'
import { openSource, type Source } from './source'
import { openTarget } from './target'

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    data: { type: 'string', default: '.data' },
    check: { type: 'boolean', default: false },
    back: { type: 'boolean', default: false },
  },
})

const say = (line: string): void => console.log(line)

function tableOf({ collections, files }: Report): string {
  const line = (name: string, here: number, there: number, equal: boolean) =>
    `  ${name.padEnd(14)}${String(here).padStart(9)}${String(there).padStart(9)}  ${equal ? 'equal' : 'NOT EQUAL'}`
  const rows = collections.map(one => line(one.name, one.here, one.there, isEqual(one)))
  const right = files.here - files.wrong.length
  return [
    `  ${''.padEnd(14)}     here    there`,
    ...rows,
    line('files', files.here, right, files.wrong.length === 0),
  ].join('\n')
}

/** Which ones, a few of each. */
function namesOf({ collections, files }: Report): string[] {
  const some = (what: string, names: string[]) =>
    names.length === 0
      ? []
      : [`  ${what}: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`]
  return [
    ...collections.flatMap(({ name, missing, differing, foreign }) => [
      ...some(`${name}, not there`, [...missing]),
      ...some(`${name}, otherwise there`, differing),
      ...some(`${name}, only there`, foreign),
    ]),
    ...some(
      'files, not there or otherwise',
      files.wrong.map(({ path }) => path),
    ),
  ]
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)

function leftOf(source: Source): string {
  const lines = Object.entries(leftCollections).map(([name, why]) => `  ${name} (${source.count(name)}): ${why}`)
  return ['Left behind 不搬的:', ...lines, '  what WeChat and the SMS service are played by on one machine'].join('\n')
}

function endOf(report: Report, env: string, seconds: number): string {
  const documents = sum(report.collections.map(({ here }) => here))
  const pace = `${seconds.toFixed(1)} s, ${Math.round(documents / seconds)} documents a second`
  if (allEqual(report))
    return `Equal: ${documents} documents and ${report.files.here} files here and in ${env} (${pace}).\n核对一致：${documents} 份文档、${report.files.here} 个文件。`
  return `NOT EQUAL (${pace}). Nothing is lost: all is still here.\n核对不一致，数据仍在本机，没有丢失。\n${namesOf(report).join('\n')}`
}

/** From now on no cloud starts on the folder; a backup is left as it is, for nobody lives in it. */
async function mark({ dir, isBackup }: Source, to: string, ended: string | null): Promise<void> {
  const begun = movedOf(dir)?.begun ?? new Date().toISOString()
  if (!isBackup) await markMoved(dir, { to, begun, ended })
}

async function run(source: Source): Promise<void> {
  const begun = Date.now()
  const keys = keysFrom(process.env)
  refuseOtherGoal(source, keys.env)
  refuseSource(source, collections)
  refuseOtherSecret(source)
  await refuseUnready(keys, collections)
  const moving: Moving = { source, target: await openTarget(keys), declared: collections, say }
  const report = values.check ? await compareAll(moving) : await moveAll(moving, () => mark(source, keys.env, null))
  const equal = allEqual(report)
  if (equal && !values.check) await mark(source, keys.env, new Date().toISOString())
  say(`\n${tableOf(report)}\n\n${leftOf(source)}\n\n${endOf(report, keys.env, (Date.now() - begun) / 1000)}\n`)
  if (!equal) process.exitCode = 1
}

function goBack(): void {
  const moved = movedOf(values.data)
  if (!moved) throw new Error(`The county in ${values.data} has not gone anywhere\n${values.data} 没有搬走`)
  if (isInUse(values.data)) throw new Error(`A move is running on ${values.data}; stop it first\n正在搬迁，请先停止`)
  unmarkMoved(values.data)
  say(
    `\n${values.data} starts again. What people did in ${moved.to} is not in it: see that nobody goes on there, and empty its collections before you move again.\n${values.data} 可以重新启动；${moved.to} 里之后发生的事不在本机，请停用那边，再搬之前先清空。\n`,
  )
}

async function main(): Promise<void> {
  // The SDK warns of a slow call three seconds later, also of one that has failed long since.
  process.env.SILENCE = 'true'
  if (values.back) return goBack()
  if (values.to !== 'cloudbase')
    throw new Error(
      'Say where: npm run move -- --to cloudbase [--data DIR]\n请指明：npm run move -- --to cloudbase [--data 数据文件夹]',
    )
  const source = openSource(values.data)
  await run(source).finally(source.close)
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
