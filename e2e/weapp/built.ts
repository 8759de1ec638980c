// The mini-program as it was built, read once a run.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readBundle } from './bundle/bundle'
import type { Bundle } from './bundle/types'

const dist = join(__dirname, '../../dist/weapp')
let bundle: Bundle | undefined

export function built(): Bundle {
  if (!existsSync(join(dist, 'app.json'))) throw new Error('dist/weapp is not there: run npm run build first')
  bundle ??= readBundle(dist)
  return bundle
}
