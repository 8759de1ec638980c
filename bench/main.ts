// npm run bench: every measurement beside its peer or its floor, in one run on one machine. Name some to run only those.
import * as calendar from './calendar'
import * as cloud from './cloud'
import * as cold from './cold'
import * as desk from './desk'
import * as filing from './filing'
import * as grid from './grid'
import * as growth from './growth'
import { title } from './print'
import * as sizes from './sizes'
import * as suggest from './suggest'
import * as sweep from './sweep'

type Bench = { run: () => void | Promise<void> }

const usual: Record<string, Bench> = { filing, desk, sweep, calendar, grid, cold, sizes }
/** `npm run bench:cloud`, minutes long by itself: a million requests; and one that needs a file of messages. */
const asked: Record<string, Bench> = { cloud, growth, suggest }
const benches = { ...usual, ...asked }

async function main(): Promise<void> {
  const named = process.argv.slice(2).filter(name => name in benches)
  for (const name of named.length > 0 ? named : Object.keys(usual)) {
    if (name === 'calendar') title('Working days (budget: 500,000/s)')
    if (name === 'grid') title('Place to grid (budget: 700,000/s)')
    await benches[name]?.run()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
