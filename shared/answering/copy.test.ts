import fc from 'fast-check'
import { check } from './check'
import { copies, substanceOf } from './copy'

const repaired =
  '您好！经现场查看，和平社区 3 号楼东侧的路灯线路老化，我局 11 月 20 日安排维修班组更换了线路和两盏灯具，当晚恢复照明，现场照片附后。感谢您的支持！'
const written = (text: string) => ({ text, basis: '', contact: '' })

test('an answer sent again with another date is a copy, and the earlier one is named', () => {
  const again = repaired.replace('11 月 20 日', '11 月 25 日')
  expect(copies(written(again), [{ id: 'rq-261120-7KQFJ', text: repaired }])).toMatchObject([
    { point: 'copy', words: 'rq-261120-7KQFJ', say: expect.stringContaining('100 %') },
  ])
})

test('two short answers may say the same', () => {
  expect(copies(written('已更换灯具。'), [{ id: 'a', text: '已更换灯具。' }])).toEqual([])
})

test('the same article quoted in two answers is no copy', () => {
  const law = '《物业管理条例》第四十九条规定，物业管理区域内按照规划建设的公共建筑和共用设施，不得改变用途。'
  const first = `${law}经查，一号楼架空层由业主委员会改作仓库，已责令本月底前清空，恢复为业主活动场所。`
  const second = `${law}您所说的会所属于开发商产权，经查登记用途为商业，没有改变用途，可以继续对外营业。`
  expect(copies(written(second), [{ id: 'a', text: first }])).toEqual([])
})

test('greeting and thanks say nothing of a matter', () => {
  expect(substanceOf('您好！来信收悉，现答复如下：已更换灯具。感谢您的支持！')).toBe('已更换灯具')
})

test('whatever is written, what is found stands in the answer where it is said to stand', () => {
  const pieces = fc.constantFrom(
    '我局将尽快维修。',
    '户主王建国已签字，',
    '13812340001',
    '苏C12A45',
    '您好！',
    '已更换灯具。',
    '\n',
    '？',
    ' ',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.string(), (parts, asked) => {
      const text = parts.join('')
      for (const { in: field, from, to, words } of check(written(text), asked, []))
        if (field === 'text' && words) expect(text.slice(from, to)).toBe(words)
    }),
  )
})
