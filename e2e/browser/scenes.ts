import type { Scene } from '../scene'
import { mainJob } from './main-job'

export const browserScenes: Scene[] = [mainJob]
