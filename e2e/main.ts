// All scenes, or those asked for: `tsx e2e/main.ts weapp|browser [name]`. A line a scene; non-zero when one fails.
import { browserHere } from './browser/chromium'
import { kinds } from './kinds'
import { playSideBySide } from './lanes'
import type { Played } from './scene'

/** A page's whole text would hide the rest. */
const longest = 600

function sayPlayed(kind: string, { name, shows, seconds, notes, failure }: Played): void {
  const mark = failure ? '✗' : '✓'
  console.log(`${mark} ${kind} ${name} (${seconds.toFixed(1)} s): ${shows}`)
  for (const note of notes) console.log(`    ${note}`)
  if (!failure) return
  console.log(`    failed while: ${failure.step}\n    ${failure.error.stack ?? failure.error.message}`)
  for (const line of failure.seen) console.log(`    ${line.slice(0, longest)}`)
}

async function main(): Promise<void> {
  const [kind, name] = process.argv.slice(2)
  if (kind && !kinds[kind])
    throw new Error(`There are scenes of ${Object.keys(kinds).join(' and ')}, and none of ${kind}.`)
  const chosen = Object.entries(kinds).flatMap(([of, scenes]) => scenes.map(scene => ({ of, scene })))
  const wanted = chosen.filter(({ of, scene }) => (!kind || of === kind) && (!name || scene.name === name))
  if (!wanted.length) throw new Error(`There is no scene ${name}: ${chosen.map(({ scene }) => scene.name).join(', ')}.`)
  // Once, and not in each lane: where there is none it is fetched.
  if (wanted.some(({ of }) => of === 'browser')) await browserHere()
  let failed = 0
  await playSideBySide(wanted, (of, played) => {
    sayPlayed(of, played)
    if (played.failure) failed++
  })
  console.log(failed ? `${failed} of ${wanted.length} scenes failed` : `${wanted.length} scenes passed`)
  process.exit(failed ? 1 : 0)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
