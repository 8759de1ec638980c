// Place to grid. Points are longitude and latitude in degrees, GCJ-02; distances are metres.
export { distanceMetres } from './distance-metres'
export { gridAt } from './grid-at'
export { type GridIndex, gridIndexOf, type Point } from './grid-index'
export { gridsNear } from './grids-near'
export { insideOf } from './inside-of'
