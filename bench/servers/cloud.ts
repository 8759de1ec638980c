// The local cloud alone, with one collection: for measuring what its endpoint costs.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloud } from '../../localcloud/cloud'
import { notes } from '../notes'

openCloud({ dir: mkdtempSync(join(tmpdir(), 'bench-')), collections: notes, functions: {}, scan: 'throw' }).then(
  ({ url }) => console.log(url),
)
