// Every scene by its kind.
import { browserScenes } from './browser/scenes'
import type { Scene } from './scene'
import { weappScenes } from './weapp/scenes'

export const kinds: Record<string, Scene[]> = { browser: browserScenes, weapp: weappScenes }

/** @throws where there is no such scene */
export function sceneOf(kind: string, name: string): Scene {
  const found = kinds[kind]?.find(scene => scene.name === name)
  if (!found) throw new Error(`There is no scene ${kind} ${name}.`)
  return found
}
