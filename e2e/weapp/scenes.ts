import type { Scene } from '../scene'
import { mainJob } from './main-job'
import { builtPackage } from './package'
import { everyPage } from './pages'

export const weappScenes: Scene[] = [builtPackage, mainJob, everyPage]
