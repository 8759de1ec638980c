// npm run bench: every measurement beside its peer or its floor, in one run on one machine. Name some to run only those.
import * as calendar from './calendar'
import * as cold from './cold'
import * as filing from './filing'
import * as grid from './grid'
import { title } from './print'
import * as sizes from './sizes'
import * as sweep from './sweep'

const benches: Record<string, { run: () => void | Promise<void> }> = { filing, sweep, calendar, grid, cold, sizes }

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter(name => name in benches)
  for (const name of named.length > 0 ? named : Object.keys(benches)) {
    if (name === 'calendar') title('Working days (budget: 500,000/s)')
    if (name === 'grid') title('Place to grid (budget: 700,000/s)')
    await benches[name]?.run()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
