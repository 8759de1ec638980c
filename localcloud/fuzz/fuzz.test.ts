import { openSample } from '../product/sample'
import { fuzz, linesOf } from './fuzz'

test('whatever is sent to whichever call by whomever is answered in the wire’s own words', async () => {
  const sample = await openSample({ durable: false, scan: undefined })
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  const fuzzed = await fuzz(sample, 1500, 20261125)
  await sample.close()
  said.mockRestore()
  expect([...fuzzed.faults, ...linesOf(fuzzed).filter(line => line.includes('unavailable'))]).toEqual([])
  // It comes through the schemas, or it would try nothing behind them.
  expect(fuzzed.answers.get('ok')).toBeGreaterThan(150)
  expect(fuzzed.answers.size).toBeGreaterThan(8)
}, 120_000)
