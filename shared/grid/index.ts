// Place to grid. Points are longitude and latitude in degrees, GCJ-02; distances are metres.
export { distanceMetres } from './distanceMetres'
export { gridAt } from './gridAt'
export { type GridIndex, gridIndexOf, type Point } from './gridIndex'
export { gridsNear } from './gridsNear'
export { insideOf } from './insideOf'
