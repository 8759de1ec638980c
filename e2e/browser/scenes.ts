import type { Scene } from '../scene'

export const browserScenes: Scene[] = []
