import fc from 'fast-check'
import { templates } from '../aspects'
import { filled, fitTo, fitted, parametersOf } from './fit'

test.each([
  ['thing', '路灯不亮', '路灯不亮'],
  ['thing', '和平社区 3 号楼东侧路灯不亮已经好几个月了没有人管', '和平社区 3 号楼东侧路灯不亮已经好几…'],
  ['thing', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
  ['thing', '👩‍👩‍👧‍👦'.repeat(3), '👩👩👧👦👩👩👧👦👩👩👧👦'],
  ['thing', '第一行\n第二行\u0007', '第一行 第二行'],
  ['thing', '', '无'],
  ['phrase', '已受理', '已受理'],
  ['phrase', '超期 2 天！', '超期天'],
  ['phrase', '态度和速度都不好', '态度和速度'],
  ['character_string', 'rq-261121-7KQFJ 诉求', 'rq-261121-7KQFJ'],
  ['phone_number', '0516-88331001 转 2', '0516-88331001  2'],
] as const)('%s takes “%s” as “%s”', (kind, value, expected) => {
  expect(fitTo(kind, value)).toBe(expected)
})

test('whatever is said, every keyword stays within its kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
      expect([...fitTo('thing', text)].length).toBeLessThanOrEqual(20)
      expect(fitTo('thing', text)).not.toMatch(/[\p{Cc}]/u)
      expect(fitTo('phrase', text)).toMatch(/^\p{Script=Han}{1,5}$/u)
      expect(fitTo('character_string', text)).toMatch(/^[\x21-\x7e]{1,32}$/)
    }),
  )
})

test('every template has at most five facts, the matter always said, and its sentences name only facts that the house gives', () => {
  const given = ['code', 'matter', 'place', 'unit', 'due', 'status', 'time', 'hint']
  for (const template of Object.values(templates)) {
    expect(Object.keys(template.fields).length).toBeLessThanOrEqual(5)
    expect(template.fields.matter).toMatchObject({ kind: 'thing' })
    const said = [...`${template.inbox}${template.sms}`.matchAll(/\{(\w+)\}/g)].map(([, fact]) => fact)
    expect(given).toEqual(expect.arrayContaining([...said, ...Object.keys(template.fields)]))
  }
})

test('a sentence is filled from its facts, and its facts in order are the parameters of an SMS', () => {
  const facts = { unit: '县住建局', matter: '路灯不亮', due: '2026年12月2日 17:30', code: 'rq-261121-7KQFJ' }
  expect(filled('{unit}已答复：{matter}。', facts, 0)).toBe('县住建局已答复：路灯不亮。')
  const asked = Date.UTC(2026, 10, 25)
  expect(filled('请在 {due} 前答复。', facts, asked)).toBe('请在 12 月 2 日 17:30 前答复。')
  expect(filled('请在 {due} 前答复。', { due: '2027年1月4日 17:30' }, asked)).toBe(
    '请在 2027 年 1 月 4 日 17:30 前答复。',
  )
  expect(parametersOf(templates.asked.sms, facts)).toEqual([
    '县住建局',
    '路灯不亮',
    '2026年12月2日 17:30',
    'rq-261121-7KQFJ',
  ])
})

test('each fact stands under its own keyword of the account, fitted to the kind of that keyword', () => {
  const facts = { matter: '路灯不亮', status: '超期 2 天！', due: '2026年12月2日 17:30' }
  expect(fitted({ matter: 'thing12', status: 'phrase3', due: 'date1', hint: 'thing9' }, facts)).toEqual({
    thing12: { value: '路灯不亮' },
    phrase3: { value: '超期天' },
    date1: { value: '2026年12月2日 17:30' },
    thing9: { value: '无' },
  })
  expect(fitted({ status: 'thing4' }, facts)).toEqual({ thing4: { value: '超期 2 天！' } })
})
