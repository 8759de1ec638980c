// Functions that follow an edit: the next call is answered by the new code, and a broken edit takes nothing down.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../cloud'
import { type Followed, openFollowed } from './follow'

const dir = mkdtempSync(join(tmpdir(), 'follow-'))
const sources = join(dir, 'sources')
// Beside the packages: a thread's beginning looks for the SDK from where it stands.
const cache = join(__dirname, '..', '..', '.cache')
mkdirSync(cache, { recursive: true })
const built = mkdtempSync(join(cache, 'follow-'))
let followed: Followed
let cloud: Cloud
let told: ((renewed: string[]) => void)[] = []

const write = (name: string, text: string) => writeFileSync(join(sources, name), text)
const nextTold = () => new Promise<string[]>(resolve => told.push(resolve))

/** Writes a file and gives back which functions became others by it. */
async function edit(name: string, text: string): Promise<string[]> {
  const next = nextTold()
  write(name, text)
  return next
}

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  mkdirSync(sources)
  write('said.ts', `export const said: string = 'the first'`)
  write('says.ts', `import { said } from './said'\nexport const main = async () => said`)
  write('waits.ts', `export const main = async () => new Promise(resolve => setTimeout(resolve, 1000, 'waited'))`)
  const modules = { says: join(sources, 'says.ts'), waits: join(sources, 'waits.ts') }
  followed = await openFollowed({ modules, folders: [sources], into: join(built, 'functions') })
  cloud = await openCloud({
    dir: join(dir, 'data'),
    collections: {},
    functions: followed.modules,
    inside: followed.inside,
  })
  followed.start(renewed => {
    for (const name of renewed) cloud.renew(name)
    for (const tell of told.splice(0)) tell(renewed)
  })
}, 60_000)
afterAll(async () => {
  await followed.stop()
  await cloud.close()
  for (const folder of [dir, built]) rmSync(folder, { recursive: true })
})
afterEach(() => {
  told = []
})

test('an edit of a module that a function imports is in its next answer', async () => {
  expect(await cloud.invoke('says')).toBe('the first')
  expect(await edit('said.ts', `export const said: string = 'the second'`)).toEqual(['says'])
  expect(await cloud.invoke('says')).toBe('the second')
}, 30_000)

test('what is under way when its code changes ends as it began', async () => {
  await cloud.invoke('waits')
  const underWay = cloud.invoke('waits')
  expect(await edit('waits.ts', `export const main = async () => 'at once'`)).toEqual(['waits'])
  expect(await cloud.invoke('waits')).toBe('at once')
  expect(await underWay).toBe('waited')
}, 30_000)

test('an edit that cannot be built leaves the functions as they were until the next good one', async () => {
  const before = await cloud.invoke('says')
  expect(await edit('said.ts', 'export const said = {')).toEqual([])
  expect(await cloud.invoke('says')).toBe(before)
  expect(await edit('said.ts', `export const said = 'mended'`)).toEqual(['says'])
  expect(await cloud.invoke('says')).toBe('mended')
}, 30_000)

test('an edit that breaks when it is read is said by the call, and the next good one is served', async () => {
  await edit('said.ts', `throw new Error('no such thing')\nexport const said = ''`)
  await expect(cloud.invoke('says')).rejects.toMatchObject({ message: expect.stringContaining('no such thing') })
  await edit('said.ts', `export const said = 'mended again'`)
  expect(await cloud.invoke('says')).toBe('mended again')
}, 30_000)

test('a file in a folder that came later is followed too', async () => {
  mkdirSync(join(sources, 'later'))
  write('later/words.ts', `export const words = 'from later'`)
  await edit('said.ts', `export { words as said } from './later/words'`)
  expect(await cloud.invoke('says')).toBe('from later')
  expect(await edit('later/words.ts', `export const words = 'later still'`)).toEqual(['says'])
  expect(await cloud.invoke('says')).toBe('later still')
}, 30_000)
