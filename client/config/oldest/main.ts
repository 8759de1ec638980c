// After a build: everything that was emitted, read as the oldest phones read it. node --import tsx client/config/oldest/main.ts FOLDER…
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, readScript } from './read-script'
import { readStyle } from './read-style'

const readers: [RegExp, (source: string) => Finding[]][] = [
  [/\.js$/, readScript],
  [/\.(?:css|wxss)$/, readStyle],
]

/** Every file of a folder that a phone reads, with what stands in its way: a line each. */
export function linesOf(folder: string): { read: number; lines: string[] } {
  const lines: string[] = []
  let read = 0
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const reader = readers.find(([kind]) => kind.test(name))?.[1]
    if (!reader) continue
    read++
    const source = readFileSync(join(folder, name), 'utf8')
    for (const { at, what } of reader(source)) lines.push(`${join(folder, name)}: ${what}  …${around(source, at)}…`)
  }
  return { read, lines }
}

const around = (source: string, at: number): string => source.slice(Math.max(0, at - 20), at + 60).replace(/\s+/g, ' ')

function main(folders: string[]): void {
  for (const folder of folders) {
    const { read, lines } = linesOf(folder)
    if (read === 0) lines.push(`${folder}: nothing to read. 没有可检查的文件。`)
    if (lines.length === 0) console.log(`${folder}: ${read} files can be read on iOS 15 and Chrome 86`)
    else {
      console.error(`${lines.join('\n')}\n`)
      console.error(
        'iOS 15 and Chrome 86 cannot read or do not have this; write it otherwise. iOS 15、Chrome 86 不支持以上写法，请换一种。',
      )
      process.exitCode = 1
    }
  }
}

if (require.main === module) main(process.argv.slice(2))
