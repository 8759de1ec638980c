import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { county } from '../sample/county'
import { filing } from '../sample/requests'
import { titleOf } from './title'

const cases = readFileSync(join(__dirname, 'titles.txt'), 'utf8')
  .split('\n')
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(' | ') as [string, string])

const nowhere = { ...filing.place, village: null, words: '' }

test.each(cases)('“%s” is the title of “%s”', (title, text) => {
  expect(titleOf({ ...filing, place: nowhere, text: text.replaceAll('\\n', '\n') }, null, county)).toBe(title)
})

test('of a photo alone, of a voice alone, and of an item the title says so', () => {
  const photo = { id: 'cloud://p', kind: 'photo' as const }
  const with_ = (files: (typeof filing)['files']) =>
    titleOf({ ...filing, text: '！！', files, place: nowhere }, null, county)
  expect(with_([photo])).toBe('照片反映的事项')
  expect(with_([photo, { ...photo, kind: 'voice' as const }])).toBe('语音反映的事项')
  expect(titleOf(filing, county.items.get('streetlight') ?? null, county)).toBe('和平社区 3 号楼东侧 路灯不亮')
})

test('a long piece is cut by characters, as it was written', () => {
  expect(titleOf({ ...filing, text: `您好，${'𠮷'.repeat(40)}` }, null, county)).toBe(`${'𠮷'.repeat(29)}…`)
  expect(titleOf({ ...filing, text: '您好，路灯ｘｘ坏了' }, null, county)).toBe('路灯ｘｘ坏了')
})
