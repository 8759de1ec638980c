// npm run backup -- FOLDER and npm run restore -- FOLDER.
import { parseArgs } from 'node:util'
import { backUp, restore } from './backup'

const { values, positionals } = parseArgs({
  options: { data: { type: 'string', default: '.data' } },
  allowPositionals: true,
})
const [command, folder] = positionals

const sizeOf = (files: { size: number }[]) =>
  `${files.length} files, ${(files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1)} MB`

// What is copied is for its owner alone, like what it was copied from.
process.umask(0o077)

async function main(): Promise<string> {
  if (!folder)
    throw new Error(`Say where: npm run ${command} -- FOLDER\n请指明备份文件夹：npm run ${command} -- 文件夹`)
  if (command === 'backup') {
    const { files } = await backUp(values.data, folder)
    return `Backed up to ${folder}: ${sizeOf(files)}. The secret is not in it: keep that elsewhere, for without it the phone numbers cannot be read.\n已备份到 ${folder}。密钥不在备份里，请另外妥善保管，没有密钥读不出手机号。`
  }
  const { at, files, aside } = await restore(folder, values.data)
  const before = aside ? ` What was there before is kept in ${aside}.` : ''
  return `Restored ${values.data} as it was at ${at}: ${sizeOf(files)}.${before} It starts with the secret that it was sealed with.\n已恢复到 ${at} 的状态。${aside ? `原数据保留在 ${aside}。` : ''}启动时需要原来的密钥。`
}

main().then(
  said => console.log(`\n${said}\n`),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
