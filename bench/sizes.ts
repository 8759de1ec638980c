// What a person downloads: the mini-program's packages and the browser's first page.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { row, title } from './print'

const files = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? files(join(dir, entry.name)) : [join(dir, entry.name)],
  )

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`

const sizeOf = (paths: string[]): number => paths.reduce((sum, path) => sum + statSync(path).size, 0)

export function run(): void {
  title('Sizes (budget: main package 450 KB)')
  const weapp = join('dist', 'weapp')
  const { subPackages = [] } = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const roots = subPackages.map(({ root }) => join(weapp, root.replace(/\/$/, ''), '/'))
  const all = files(weapp)
  row('weapp main', kilobytes(sizeOf(all.filter(path => !roots.some(root => path.startsWith(root))))))
  for (const root of roots)
    row(`weapp ${root.slice(weapp.length + 1, -1)}`, kilobytes(sizeOf(all.filter(path => path.startsWith(root)))))
  const page = readFileSync(join('dist', 'h5', 'index.html'), 'utf8')
  const first = [...page.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, path]) =>
    join('dist', 'h5', path ?? ''),
  )
  const zipped = first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)
  row('browser, first page', kilobytes(sizeOf(first)), `${kilobytes(zipped)} gzip`)
}

if (require.main === module) run()
