// The account's templates as WeChat lists them, held against the house's: what is right, and each way in which it can be wrong.
import { templates } from '../aspects'
import { accountOf, unsaid, writtenKeywords } from './account'
import { type AccountTemplate, keywordsIn, matchTemplates, proposedFor } from './match'

const { task } = templates

const row = (content: string, more: Partial<AccountTemplate> = {}): AccountTemplate => ({
  priTmplId: 'id-1',
  title: '新任务提醒',
  content,
  ...more,
})

const right = row(
  '诉求编号:{{character_string9.DATA}}\n诉求事项:{{thing2.DATA}}\n地点:{{thing6.DATA}}\n受理时限:{{time5.DATA}}\n任务类型:{{phrase1.DATA}}\n',
)
const set = 'task.matter=thing2,task.place=thing6,task.due=time5,task.status=phrase1,task.code=character_string9'

const differences = (found: AccountTemplate | null, keywords = set, ids = 'task=id-1') =>
  matchTemplates({ task }, accountOf(ids, keywords), found ? [found] : [])[0]?.differences

test('the keywords of a template are read from its content, whichever colon it has', () => {
  expect(keywordsIn('会议时间:{{date2.DATA}}\n会议 地点：{{ thing1.DATA }}\n')).toEqual([
    { keyword: 'date2', label: '会议时间' },
    { keyword: 'thing1', label: '会议 地点' },
  ])
})

test('what is set as the account has it differs in nothing', () => {
  expect(differences(right)).toEqual([])
})

test('a mapping is proposed by the labels, whatever the numbers and the order', () => {
  expect(writtenKeywords('task', proposedFor(task, right))).toBe(set)
})

test('a label that is near is taken, then a kind that stands alone; two of a kind are left to people', () => {
  const near = row('事项:{{thing3.DATA}}\n办理地点:{{thing1.DATA}}\n截止:{{date4.DATA}}\n状态:{{phrase2.DATA}}\n')
  expect(proposedFor(task, near)).toEqual({ matter: 'thing3', place: 'thing1', status: 'phrase2' })
  const strange = row('甲:{{thing1.DATA}}\n乙:{{thing2.DATA}}\n丙:{{time3.DATA}}\n')
  expect(proposedFor(task, strange)).toEqual({ due: 'time3' })
})

test.each([
  [
    'a keyword that the template has not',
    right,
    set.replace('thing6', 'thing8'),
    ['no keyword thing8', 'nothing fills thing6'],
  ],
  [
    'a fact in a keyword of a wrong kind',
    right,
    set.replace('time5', 'phrase1').replace('status=phrase1', 'status=time5'),
    ['cannot stand in phrase1', 'cannot stand in time5', 'no keyword for “受理时限”', 'no keyword for “任务类型”'],
  ],
  [
    'a fact without a keyword',
    right,
    set.replace('task.matter=thing2,', ''),
    ['no keyword for “诉求事项”', 'nothing fills thing2 (“诉求事项”)'],
  ],
  [
    'a keyword of the template that nothing fills',
    row(`${right.content}备注:{{thing11.DATA}}\n`),
    set,
    ['nothing fills thing11 (“备注”)'],
  ],
  [
    'one keyword for two facts',
    right,
    set.replace('thing6', 'thing2'),
    ['nothing fills thing6', 'thing2 is taken already'],
  ],
  [
    'a fact that the house has not',
    right,
    `${set},task.colour=thing2`,
    ['no fact “colour”', 'thing2 is taken already'],
  ],
  [
    'a keyword that takes only listed values',
    { ...right, keywordEnumValueList: [{ keywordCode: 'phrase1.DATA', enumValueList: ['待办', '已办'] }] },
    set,
    ['takes only 待办、已办'],
  ],
])('%s is said', (_, found, keywords, expected) => {
  const said = differences(found, keywords) ?? []
  expect(said).toEqual(expected.map(part => expect.stringContaining(part)))
  for (const sentence of said) expect(sentence).toMatch(/^task.*: .+\. .*\p{Script=Han}.*。$/u)
})

test('a template without an id is found by its title, and its id is named', () => {
  expect(differences(right, set, '')).toEqual([expect.stringContaining('add task=id-1 to WX_TEMPLATES')])
})

test('an id that the account has not, or no such template at all, is said with what to do', () => {
  expect(differences(right, set, 'task=other')).toEqual([expect.stringContaining('no template other')])
  expect(differences(null, set, '')).toEqual([expect.stringContaining('add it from the library')])
})

test('what can be left out may be missing from a template', () => {
  const short = row(right.content.replace(/^.*\n/, ''))
  expect(differences(short, set.replace(',task.code=character_string9', ''))).toEqual([])
})

test('whatever of the house is put under its own labels is proposed whole', () => {
  for (const template of Object.values(templates)) {
    const content = Object.values(template.fields).map(({ kind, label }, at) => `${label}:{{${kind}${20 - at}.DATA}}\n`)
    const proposed = proposedFor(template, row(content.reverse().join('')))
    expect(Object.keys(proposed)).toEqual(Object.keys(template.fields))
    expect(unsaid(template, proposed)).toEqual([])
  }
})
