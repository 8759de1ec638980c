// Codes that hang in the county: one on each grid's board, letter boxes, the centre's windows, firms of the zones.
import type { Area, Grid, PlaceCode } from '../../shared/organisation/organisation'
import { seeded } from './seeded'

/** Letters that are not taken for one another when read from a board. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** The board that scenes scan: 和平社区 第 3 网格. */
export const sceneGrid = '320324001006-03'
export const sceneCode = 'g7KQ2M'

const firms = ['睢宁制衣厂', '沙集家具园', '新能源材料公司', '空港物流园', '皮革箱包厂', '电商产业园']
const firmVillages = ['320324401498', '320324109004', '320324401498', '320324405498', '320324401498', '320324109002']

type Places = { areas: Area[]; grids: Grid[] }

export function codesOf({ areas, grids }: Places): PlaceCode[] {
  const scene = scenes()
  const names = new Map(areas.map(area => [area._id, area.name]))
  const placeOf = (grid: Grid) => `${names.get(grid.town)} ${names.get(grid.village)}`
  const firstOf = (village: string) => grids.find(grid => grid.village === village)!
  const board = (grid: Grid): PlaceCode => ({
    _id: grid._id === sceneGrid ? sceneCode : scene('g'),
    kind: 'grid',
    grid: grid._id,
    words: `${placeOf(grid)} ${grid.name}公示牌`,
  })
  const letterBox = (grid: Grid): PlaceCode => ({
    _id: scene('x'),
    kind: 'letterbox',
    grid: grid._id,
    words: `${placeOf(grid)} 便民信箱`,
  })
  const window = (number: number): PlaceCode => ({
    _id: scene('w'),
    kind: 'window',
    grid: sceneGrid,
    words: `速来办中心 ${number} 号窗口`,
  })
  const firm = (name: string, i: number): PlaceCode => ({
    _id: scene('e'),
    kind: 'enterprise',
    grid: firstOf(firmVillages[i]!)._id,
    words: name,
  })
  const boxes = areas
    .filter(area => area.level === 'village' && area.name.endsWith('社区'))
    .map(area => firstOf(area._id))
  return [...grids.map(board), ...boxes.map(letterBox), ...[1, 2, 3, 4, 5, 6, 7, 8].map(window), ...firms.map(firm)]
}

/** A kind's letter and five others, none twice. */
function scenes(): (kind: string) => string {
  const chance = seeded(12345)
  const taken = new Set([sceneCode])
  const draw = (kind: string) => kind + Array.from({ length: 5 }, () => letters[chance.below(32)]).join('')
  return kind => {
    let scene = draw(kind)
    while (taken.has(scene)) scene = draw(kind)
    taken.add(scene)
    return scene
  }
}
