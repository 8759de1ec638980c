// npm run replay -- FILE: real messages through the running system, years in a minute, under a driven clock.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readEvents } from './messages'
import { replay } from './replay'
import { report } from './report'

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { data: { type: 'string' } }, allowPositionals: true })
  const [file] = positionals
  if (!file)
    throw new Error(
      'Which messages? npm run replay -- FILE (one JSON object a line: user, title, time, text, reply, replyTime)',
    )
  const dir = values.data ?? mkdtempSync(join(tmpdir(), 'replay-'))
  const begun = performance.now()
  const replayed = await replay(readEvents(file), dir, values.data !== undefined)
  const { lines, balanced } = report({ ...replayed, seconds: (performance.now() - begun) / 1000 })
  console.log(lines.join('\n'))
  if (!values.data) rmSync(dir, { recursive: true, force: true })
  if (!balanced) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
})
