// A point in the demonstration county: one grid inside it, several near a border, none outside the county.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insideOf } from '@shared/grid'
import * as calls from '@shared/request/calls'
import type { Cloud } from '../../localcloud/cloud'
import { openProduct } from '../../localcloud/product/open'
import { newTap, player } from '../../localcloud/product/stage'
import { townOf } from '../../localcloud/town/town'

const town = townOf()
const dir = mkdtempSync(join(tmpdir(), 'locate-'))
const grid = town.grids.find(({ worker }) => worker.name === '陈晓梅')
let cloud: Cloud

beforeAll(async () => {
  cloud = await openProduct({ dir, scan: 'throw', organisation: () => town })
})
afterAll(async () => {
  await cloud.close()
  rmSync(dir, { recursive: true, force: true })
})

test('a point well inside a grid is that grid, with who looks after it', async () => {
  if (!grid) throw new Error('the scene grid is gone')
  const { choices } = await player(cloud, '').does(calls.locate, { point: insideOf(grid.boundary) })
  expect(choices).toEqual([expect.objectContaining({ grid: grid._id, worker: { name: '陈晓梅', post: '网格员' } })])
})

test('near a border the person is asked, and what was chosen stands over the point', async () => {
  const point = grid?.boundary[0]
  if (!point) throw new Error('the scene grid is gone')
  const granny = player(cloud, 'o-wangxiulan')
  const { choices } = await granny.does(calls.locate, { point })
  expect(choices.length).toBeGreaterThan(1)
  const chosen = choices.at(-1)?.grid ?? ''
  const filed = await granny.does(calls.submit, {
    tap: newTap(),
    kind: 'help',
    item: 'it-ludeng',
    place: { point, grid: chosen },
  })
  expect((await granny.does(calls.track, { id: filed.id })).place.grid).toBe(chosen)
})

test('a point outside the county is refused with the way out', async () => {
  expect(await player(cloud, '').tries(calls.locate, { point: [116.4, 39.9] })).toMatchObject({
    ok: false,
    why: 'outside-county',
  })
})
