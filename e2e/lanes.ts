// Scenes side by side, each lane a process with a browser of its own: a town sets the environment of its process, so that two
// towns in one would meet.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Played, Scene } from './scene'

export type Chosen = { of: string; scene: Scene }

/** A scene waits for its browser about as long as the browser for it: two keep two cores at work, three would wait for each other. */
const lanes = 2

type Told = (of: string, played: Played) => void

/** Plays what is left, one after the other. A process that ends in the midst fails the scene it had, and another goes on. */
function openLane(left: Chosen[], told: Told): Promise<void> {
  const lane = fork(join(__dirname, 'lane.ts'), { serialization: 'advanced' })
  let playing: Chosen | undefined
  return new Promise(resolve => {
    lane.on('message', (played: Played | 'ready') => {
      if (played !== 'ready' && playing) told(playing.of, played)
      playing = left.shift()
      next(lane, playing)
    })
    lane.on('close', code => {
      const without = playing ?? (code === 0 ? undefined : left.shift())
      if (without) told(without.of, lost(without.scene, code))
      resolve(left.length ? openLane(left, told) : undefined)
    })
  })
}

function next(lane: ChildProcess, playing: Chosen | undefined): void {
  if (playing) lane.send({ of: playing.of, name: playing.scene.name })
  else lane.disconnect()
}

function lost({ name, shows }: Scene, code: number | null): Played {
  const error = new Error(`the process that played it ended with ${code}`)
  return { name, shows, seconds: 0, notes: [], failure: { step: 'it was played', error, seen: [] } }
}

/** Plays them all, those first that stand first; each is told when it has ended. */
export async function playSideBySide(chosen: Chosen[], told: Told): Promise<void> {
  const left = [...chosen]
  await Promise.all(Array.from({ length: Math.min(lanes, left.length) }, () => openLane(left, told)))
}
