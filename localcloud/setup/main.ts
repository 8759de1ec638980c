// npm run setup -- FOLDER: an empty county is filled from a folder of files, on this machine or in a CloudBase environment.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { PlaceCode } from '@shared/organisation/organisation'
import type { FirstCounty } from '@shared/setup/first-county'
import { openDatabase } from '../database/database'
import { answerInProcess } from '../database/in-process'
import { keepToOwner } from '../owner'
import { collectionsOf } from '../product/open'
import { givenSecret } from '../product/secret'
import { countyIn } from './county'
import { layDown, type Step } from './lay'

const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string', default: '.data' },
    to: { type: 'string' },
    address: { type: 'string', default: '' },
    codes: { type: 'string' },
  },
  allowPositionals: true,
})

/** A database of this machine answers the SDK until the returned function is called. */
function openHere(dir: string): () => void {
  const database = openDatabase({ dir, collections: collectionsOf(), scan: 'throw' })
  const undo = answerInProcess(database)
  return () => {
    undo()
    database.close()
  }
}

const needed = ['ENV_ID', 'SULAIBAN_SECRET', 'TENCENT_SECRET_ID', 'TENCENT_SECRET_KEY'] as const

/** The SDK finds its environment and key as it does inside a function. */
function openThere(): () => void {
  const missing = needed.filter(name => !process.env[name])
  if (missing.length > 0)
    throw new Error(
      `Set ${missing.join(', ')} first; docs/operation/cloudbase.md says what they are. 请先设置这些变量。`,
    )
  const { ENV_ID, TENCENT_SECRET_ID, TENCENT_SECRET_KEY } = process.env
  Object.assign(process.env, {
    TCB_ENV: ENV_ID,
    SCF_NAMESPACE: ENV_ID,
    TENCENTCLOUD_SECRETID: TENCENT_SECRET_ID,
    TENCENTCLOUD_SECRETKEY: TENCENT_SECRET_KEY,
  })
  return () => undefined
}

const says: Record<string, string | undefined> = {
  again: 'An earlier run was broken off; going on. 上次没有做完，接着做。',
  cleared: 'Another folder had begun here; its rows are taken away first. 先清掉另一份没做完的资料。',
}

const tell = (step: Step) => console.log(says[step] ?? `${step} ✓`)

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** For the printer: Excel opens it as it is. */
function writeCodes(file: string, codes: readonly PlaceCode[]): void {
  const kinds: Record<string, string> = { grid: '网格公示牌', window: '窗口' }
  const rows = codes.map(({ _id, kind, words }) => [_id, `${values.address}/s/${_id}`, kinds[kind] ?? kind, words])
  const lines = [['编号', '网址', '种类', '挂在哪里'], ...rows].map(row => row.map(quoted).join(','))
  writeFileSync(file, `\uFEFF${lines.join('\r\n')}\r\n`)
}

async function main(): Promise<void> {
  const [folder] = positionals
  if (!folder)
    throw new Error('Say where the files are: npm run setup -- FOLDER\n请指明资料文件夹：npm run setup -- 文件夹')
  if (values.to !== undefined && values.to !== 'cloudbase')
    throw new Error(`--to takes cloudbase, or is left out for the folder ${values.data}. --to 只能写 cloudbase。`)
  process.env.SULAIBAN_SECRET = givenSecret(values.data)
  const county = countyIn(folder)
  if (!values.to) keepToOwner(values.data)
  const close = values.to ? openThere() : openHere(values.data)
  await layDown(county, Date.now(), tell).finally(close)
  const codes = values.codes ?? join(folder, 'codes.csv')
  writeCodes(codes, county.codes)
  console.log(summary(county, codes))
}

const summary = ({ areas, grids, units, items, people, codes }: FirstCounty, file: string) => `
The county is set up: ${areas.length} areas, ${grids.length} grids, ${units.length} units, ${people.length} people, ${items.length} items.
本县已建好。${codes.length} 个码列在 ${file}，可以拿去印制。管理员现在可以用手机号登录。
`

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
