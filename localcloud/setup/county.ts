// A folder's county, or all that is wrong with the folder.
import { createHmac } from 'node:crypto'
import type { Point } from '@shared/point'
import { writtenFault } from '@shared/setup/fault'
import { type FirstCounty, firstCounty } from '@shared/setup/first-county'
import gcoord from 'gcoord'
import { keyFor } from '../../cloudfunctions/kit/secrets'
import { readFolder } from './read'

/** To a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const means = {
  chance: (words: string) => createHmac('sha256', keyFor('hash')).update(`setup:${words}`).digest(),
  toGcj(point: Point): Point {
    const [x, y] = gcoord.transform([...point], gcoord.WGS84, gcoord.GCJ02)
    return [rounded(x as number), rounded(y as number)]
  },
}

/** @throws every fault, a line each */
export function countyIn(folder: string): FirstCounty {
  const { files, faults: unread } = readFolder(folder)
  const { county, faults } = firstCounty(files, means)
  const all = [...unread, ...faults]
  if (all.length > 0)
    throw new Error(
      `${all.map(writtenFault).join('\n')}\n\n${all.length} faults, nothing was written. 共 ${all.length} 处要改，什么都没有写入；改好后再运行一次。`,
    )
  return county
}
