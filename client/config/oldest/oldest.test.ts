/** @jest-environment node */
// What is emitted must be readable on iOS 15 and Chrome 86: bad files are refused, each for what is in it, and good ones pass.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readScript } from './read-script'
import { readStyle } from './read-style'

const whats = (found: { what: string }[]) => found.map(({ what }) => what)

test.each([
  ['a lookbehind', 'x(/(?<!道德)绑架/)', ['a lookbehind (iOS from 16.4)']],
  ['a lookbehind for a text', "new RegExp('(?<=a)b')", ['a lookbehind (iOS from 16.4)']],
  ['a lookbehind in a template', `RegExp(\`(?<!\${digit})\${rest}\`)`, ['a lookbehind (iOS from 16.4)']],
  ['a lookbehind in a sum', "new RegExp(a + '(?<' + '!b)')", ['a lookbehind (iOS from 16.4)']],
  ['a lookbehind in raw text', 'new RegExp(String.raw`(?<!\\d)x`)', ['a lookbehind (iOS from 16.4)']],
  ['the flag v', "new RegExp('a', 'v')", ['the flag v of an expression']],
  ['the flag d', 'f(/a/gd)', ['the flag d of an expression']],
  ['the flag v in a literal', 'f(/a/v)', [expect.stringContaining('cannot be parsed')]],
  ['a static block', 'class A { static { f() } }', ['a static block (Chrome from 94)']],
  ['a private name asked for', 'class A { #a; is(b) { return #a in b } }', ['#private in (Chrome from 91)']],
  ['await outside of functions', 'await f()', [expect.stringContaining('cannot be parsed')]],
  ['an import of an attribute', "import('a', { with: {} })", [expect.stringContaining('cannot be parsed')]],
  ['at', 'list.at(-1)', ['.at()']],
  ['findLast after a question mark', 'list?.findLast(f)', ['.findLast()']],
  ['toSorted', 'list.toSorted()', ['.toSorted()']],
  ['Object.hasOwn', 'Object.hasOwn(a, b)', ['Object.hasOwn']],
  ['Object.groupBy', "Object['groupBy'](a, b)", ['Object.groupBy']],
  ['Promise.withResolvers', 'Promise.withResolvers()', ['Promise.withResolvers']],
  ['Intl.Segmenter', 'new Intl.Segmenter()', ['Intl.Segmenter']],
  ['AbortSignal.timeout', 'AbortSignal.timeout(5)', ['AbortSignal.timeout']],
  ['structuredClone', 'structuredClone(a)', ['structuredClone']],
  ['a channel', "new BroadcastChannel('a')", ['BroadcastChannel']],
])('%s is refused', (_, source, expected) => {
  expect(whats(readScript(source))).toEqual(expected)
})

test.each([
  [
    'what both have',
    'a ??= b?.c ?? 1_000n; class A { #a = 1; static b = 2; #c() {} }; s.replaceAll("a", "b"); Promise.any([])',
  ],
  ['a lookahead, a named group, words of a script', String.raw`/(?<year>\d+)(?=年)[(?<!]\(\?<!\p{Script=Han}/u`],
  ['a field of that name', 'step.at; f({ at: 1, with: 2 }); a.at = 3'],
  ['what is asked for first', 'typeof structuredClone === "function" ? structuredClone(a) : b'],
  [
    'a function of that name of its own',
    'function reportError() {} reportError(); (structuredClone => structuredClone(1))(f)',
  ],
  ['a text that only mentions it', '"(?<!a)"; x("Object.hasOwn(a)")'],
])('%s passes', (_, source) => {
  expect(readScript(source)).toEqual([])
})

test.each([
  ['inset', 'a { inset: 0 }', ['the property inset']],
  ['aspect-ratio', 'a { aspect-ratio: 1 }', ['the property aspect-ratio']],
  ['a height that follows the bars, alone', 'a { height: 100dvh }', ['the unit dvh']],
  [':has()', 'a:has(b) { color: red }', ['the selector :has']],
  [':is() in a list', 'a, b:is(c, d) { color: red }', ['the selector :is']],
  ['@container', '@container (min-width: 1px) { a { color: red } }', ['@container']],
])('%s is refused', (_, source, expected) => {
  expect(whats(readStyle(source))).toEqual(expected)
})

test.each([
  [
    'a gap, a clip path, an area that is safe',
    'a { gap: 1px; clip-path: inset(0); padding: env(safe-area-inset-bottom) }',
  ],
  ['a height with an older one before it', 'a { height: 100vh; height: 100dvh }'],
  ['a mark for keys in a rule of its own', '[role]:focus-visible { outline: 1px solid }'],
])('%s passes', (_, source) => {
  expect(readStyle(source)).toEqual([])
})

test('the step reads each folder, names the file and what it found, and fails; a folder with nothing to read fails too', () => {
  const dir = mkdtempSync(join(tmpdir(), 'oldest-'))
  for (const name of ['good', 'bad/deep', 'empty']) mkdirSync(join(dir, name), { recursive: true })
  writeFileSync(join(dir, 'good', 'a.js'), 'f()')
  writeFileSync(join(dir, 'bad', 'deep', 'b.js'), 'f(/(?<=a)b/)')
  const folders = ['good', 'bad', 'empty'].map(name => join(dir, name))
  const step = ['--import', 'tsx', join(__dirname, 'main.ts'), ...folders]
  const { status, stdout, stderr } = spawnSync(process.execPath, step, { encoding: 'utf8' })
  rmSync(dir, { recursive: true })
  expect(status).toBe(1)
  expect(stdout).toContain(`${folders[0]}: 1 files can be read`)
  expect(stderr).toContain(`${join(dir, 'bad', 'deep', 'b.js')}: a lookbehind`)
  expect(stderr).toContain(`${folders[2]}: nothing to read`)
})
