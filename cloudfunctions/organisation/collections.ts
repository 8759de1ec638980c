// The county's rows. They are read whole into memory (`kit/county`), so they need no index but their ids.
import type { Area, Grid, Unit } from '@shared/organisation/organisation'
import { collection } from '../kit/collection'

export const areas = collection<Area>('areas')
export const grids = collection<Grid>('grids')
export const units = collection<Unit>('units')
export const settings = collection<{ _id: string; stamp: number }>('settings')
