import type { Scene } from '../scene'
import { device } from './device'
import { mainJob } from './main-job'
import { builtPackage } from './package'
import { everyPage } from './pages'
import { strict } from './strict'

export const weappScenes: Scene[] = [builtPackage, strict, mainJob, device, everyPage]
