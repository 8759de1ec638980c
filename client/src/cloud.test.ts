// Which cloud environment the mini-program opens: the one that it was built for.
import { enter } from '@shared/person/calls'

jest.mock('@tarojs/taro', () => require('../test/taro.cjs'))
type World = { begun: object[] }

/** The module as a build for this environment has it. */
async function begunWith(id: string | undefined): Promise<object[]> {
  jest.resetModules()
  if (id === undefined) delete process.env.ENV_ID
  else process.env.ENV_ID = id
  const { begun } = require('../test/taro.cjs') as World
  const { call } = require('./cloud') as typeof import('./cloud')
  await call(enter, {})
  await call(enter, {})
  return begun
}

it('opens the environment that it was built for, once', async () => {
  expect(await begunWith('county-7g2x')).toEqual([{ env: 'county-7g2x', traceUser: false }])
})

it.each([[''], [undefined]])('without one (%p) takes the account’s first', async id => {
  expect(await begunWith(id)).toEqual([{ traceUser: false }])
})

it('the build puts ENV_ID in its place, and nothing when there is none', () => {
  const envOf = (id?: string) => {
    jest.resetModules()
    if (id === undefined) delete process.env.ENV_ID
    else process.env.ENV_ID = id
    jest.doMock('@tarojs/cli', () => ({ defineConfig: (config: object) => config }))
    return (require('../config') as { default: { env: object } }).default.env
  }
  expect(envOf('county-7g2x')).toEqual({ ENV_ID: '"county-7g2x"' })
  expect(envOf()).toEqual({ ENV_ID: '""' })
})
