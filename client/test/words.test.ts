// Nobody is spoken to in the words that docs/words.md has replaced, nor in a developer's or an office's.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { templates } from '@shared/aspects'
import type { Template } from '@shared/notice/template'
import { type SaidText, saidTexts } from './said-texts'

const texts = saidTexts(['client/src', 'shared', 'cloudfunctions'])

/** Read by an operator, who knows these words from the consoles that they speak of; or made up for tests. */
const operators =
  /^(?:shared\/(?:setup|sample|notice\/match|notice\/account)|cloudfunctions\/(?:deployment|kit\/wechat|kit\/sms|reminders))/
/** What residents write, which rules look for: never said. */
const listened =
  /^shared\/(?:alike|danger\/danger|answering\/(?:words|dates|asked|person|untaken|undated)|level\/found|request\/title|screening|text)/
const said = texts.filter(({ file }) => !operators.test(file) && !listened.test(file))

/** Rooms where residents alone read; `work…` and its like are the staff's. */
const residents = /^client\/src\/(?:home|request|rating|person|parts|catalogue\/service|county|unsent|wire)/
const staff = /^client\/src\/home\/(?:work|post|wait|house)/
/** Their notices; the titles are those of WeChat's library. */
const notices = Object.entries<Template>(templates)
  .filter(([, { page }]) => page === 'request/matter')
  .flatMap(([name, { inbox, sms }]) => [inbox, sms].map(text => ({ file: `the notice “${name}”`, text, to: null })))
const toResidents: SaidText[] = [
  ...said.filter(({ file, to }) => to === 'reporter' || (to === null && residents.test(file) && !staff.test(file))),
  ...notices,
]

type Exception = { word: string; in: RegExp; because: string }
const exceptions: Exception[] = [
  { word: '受理', in: /^不予受理$/, because: 'the decision that one may appeal against, by its name in law' },
  { word: '承办', in: /个人信息|承办您诉求|承办人看到/, because: 'the statement of privacy names who deals with data' },
  { word: '提交', in: /^提交了诉求$/, because: 'the act in the staff’s history' },
  { word: '提交', in: /没有提交的草稿/, because: 'the statement of privacy, as it stands with WeChat' },
  { word: '非法', in: /^非法运营/, because: 'an item of the published list' },
  { word: '数据', in: /^手机号加密存放/, because: 'the statement of privacy says what is kept apart' },
]
const isExcepted = (word: string, text: string) => exceptions.some(each => each.word === word && each.in.test(text))

const holding = (word: string, whole: boolean, among: readonly SaidText[]) =>
  among
    .filter(({ text }) => (whole ? text === word : text.includes(word)) && !isExcepted(word, text))
    .map(({ file, text }) => `${file}: ${text}`)

/** A row of the table, taken apart: the words that were said before, and whether only residents are not to read them. */
const rows = readFileSync(resolve(__dirname, '../../docs/words.md'), 'utf8')
  .split('\n')
  .filter(line => /^\| (?!now|-)/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
const replaced = rows.flatMap(([, now = '', before = '', where = '']) =>
  [...before.matchAll(/“(.+?)”|「(.+?)」/g)].map(([, part, whole]) => ({
    word: part ?? whole ?? '',
    whole: whole !== undefined,
    where: where.startsWith('居民') ? 'to residents' : 'to anybody',
    now,
  })),
)

test.each(replaced)('$word is not said $where any more: $now', ({ word, whole, where }) => {
  expect(holding(word, whole, where === 'to residents' ? toResidents : said)).toEqual([])
})

const banned =
  '系统 用户 提交成功 成功 失败 数据库 数据 接口 参数 权限 字段 服务器 后台 缓存 刷新 异常 非法 无效 配置 终端 客户端 模块 加载 默认 报错 网络错误 请求超时 未知错误 敬请谅解'

test.each(banned.split(' '))('nobody is told of %s', word => {
  expect(holding(word, false, said)).toEqual([])
})

test('each row says where, and each replaced word is a word', () => {
  expect(rows.filter(([, , , where]) => !/^(?:处处|居民|工作人员)/.test(where ?? '')).map(([, now]) => now)).toEqual([])
  expect(replaced.length).toBeGreaterThan(40)
  expect(replaced.filter(({ word }) => word.length < 2)).toEqual([])
})

test('an exception is made for what is said', () => {
  const unused = exceptions.filter(each => !said.some(({ text }) => text.includes(each.word) && each.in.test(text)))
  expect(unused).toEqual([])
})

test('texts are found where people read them: between quotes, in templates and in markup', () => {
  const all = new Set(texts.map(({ text }) => text))
  for (const text of ['速来办', '用微信绑定的手机号', '未读']) expect(all).toContain(text)
  expect(toResidents.length).toBeGreaterThan(300)
  expect(texts.some(({ file }) => file.includes('.test.'))).toBe(false)
})
