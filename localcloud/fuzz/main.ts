// npm run fuzz: 50,000 inputs, or as many as said; `npm run fuzz -- 2000 7` tries 2,000 with seed 7.
import { openSample } from '../product/sample'
import { fuzz, linesOf } from './fuzz'

async function main(): Promise<void> {
  const [inputs = '50000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
  const sample = await openSample({ durable: false, scan: undefined })
  const begun = performance.now()
  const fuzzed = await fuzz(sample, Number(inputs), Number(seed))
  console.log([...linesOf(fuzzed), `seed ${seed}, ${((performance.now() - begun) / 1000).toFixed(0)} s`].join('\n'))
  await sample.close()
  process.exit(fuzzed.faults.length === 0 ? 0 : 1)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(2)
})
