import type { PlaceView } from '@shared/request/views'
import { filing } from '../words'
import { gridShown, placeShown } from './place-shown'

const grid = { name: '睢城街道 和平社区 第 3 网格' } as PlaceView
const known = { data: { place: grid }, failed: null }
const unknown = { data: { place: null }, failed: null }
const unreached = { data: null, failed: { why: 'offline' } }
const village = { village: 'vi-heping', name: '和平社区' }
const scanned = { scene: 'G32401', name: grid.name }

it('is the scanned place as soon as the form can be drawn', () => {
  expect(placeShown(null, 'G32401', known)).toEqual(scanned)
})

it('is the chosen place, also when the cloud answers again', () => {
  expect(placeShown(village, 'G32401', known)).toBe(village)
})

it('is the code without its name while the network is gone, and with it once it is back', () => {
  const kept = placeShown(null, 'G32401', unreached)
  expect(kept).toEqual({ scene: 'G32401', name: filing.scannedPlace })
  expect(placeShown(kept, 'G32401', known)).toEqual(scanned)
})

it('is nothing for a code that nobody knows, also when it was kept without a network', () => {
  expect(placeShown(null, 'X9', unknown)).toBeNull()
  expect(placeShown({ scene: 'X9', name: filing.scannedPlace }, 'X9', unknown)).toBeNull()
})

it('is what the draft holds when nothing was scanned', () => {
  expect(placeShown(village, '', known)).toBe(village)
  expect(placeShown(scanned, '', unknown)).toBe(scanned)
  expect(placeShown(null, '', unknown)).toBeNull()
})

it('is the grid that the form was opened for, until another place is chosen', () => {
  const own = { grid: '320324001001-03', name: grid.name }
  expect(gridShown(null, own.grid, known)).toEqual(own)
  expect(gridShown({ grid: own.grid, name: filing.ownGrid }, own.grid, known)).toEqual(own)
  expect(gridShown(village, own.grid, known)).toBe(village)
  expect(gridShown(null, own.grid, unreached)).toEqual({ grid: own.grid, name: filing.ownGrid })
  expect(gridShown(null, own.grid, unknown)).toBeNull()
})
