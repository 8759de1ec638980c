import type { Finding } from '@shared/answering/finding'
import type { MatterView } from '@shared/aspects'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { AnswerSheet } from './answer-sheet'

jest.mock('@tarojs/components', () => require('../../../test/components.cjs'))
jest.mock('@tarojs/taro', () => require('../../../test/taro.cjs'))
const world: { findings: Finding[]; sent: [string, unknown][] } = { findings: [], sent: [] }
const matter = { id: 'rq-261121-7KQFJ', version: 3, round: 1, item: { basis: '现场核查' } } as MatterView
jest.mock('../../cloud', () => ({
  call: async ({ name }: { name: string }, input: unknown) => {
    world.sent.push([name, input])
    return { ok: true, data: name === 'request.checkAnswer' ? { findings: world.findings } : matter }
  },
}))

const promise: Finding = {
  point: 'undated-promise',
  in: 'text',
  from: 3,
  to: 9,
  words: '将尽快维修。',
  say: '请写上日期。',
}
const asked: Finding = { point: 'untaken', in: 'asked', from: 0, to: 0, words: '能否增加垃圾桶？', say: '请补上。' }
const props = { matter, onChange: jest.fn(), onClose: jest.fn() }
const at = (id: string) => document.getElementById(id) as HTMLTextAreaElement
const press = (id: string) => act(async () => void fireEvent.click(at(id)))
const write = (id: string, value: string) => fireEvent.change(at(id), { target: { value } })
const names = () => world.sent.map(([name]) => name)

function writeAnswer() {
  render(<AnswerSheet {...props} />)
  write('answer-text', '经核查将尽快维修。')
  write('answer-contact', '李强 88330012')
}

beforeEach(() => {
  cleanup()
  Object.assign(world, { findings: [], sent: [] })
  jest.clearAllMocks()
})

it('sends an answer in which nothing is found at once', async () => {
  writeAnswer()
  await press('answer-send')
  expect(names()).toEqual(['request.checkAnswer', 'request.answer'])
  expect(props.onChange).toHaveBeenCalledWith(matter)
})

it('shows what is found, the words marked, and sends nothing yet', async () => {
  world.findings = [asked, promise]
  writeAnswer()
  await press('answer-send')
  expect(names()).toEqual(['request.checkAnswer'])
  expect(screen.getByText('“能否增加垃圾桶？”')).toBeTruthy()
  expect(screen.getByText('请写上日期。')).toBeTruthy()
  expect(document.querySelector('.marked')?.textContent).toBe('将尽快维修。')
})

it('has what was written when it is to be mended', async () => {
  world.findings = [promise]
  writeAnswer()
  await press('answer-send')
  await press('answer-mend')
  expect(at('answer-text').value).toBe('经核查将尽快维修。')
  expect(at('answer-basis').value).toBe('现场核查')
})

it('goes on only with a reason, which goes with it', async () => {
  world.findings = [promise]
  writeAnswer()
  await press('answer-send')
  await press('answer-go-on')
  expect(screen.getByRole('alert').textContent).toBe('不改就送出，请写明理由。')
  expect(names()).toEqual(['request.checkAnswer'])
  write('answer-reason', '配件未到')
  await press('answer-go-on')
  expect(world.sent.at(-1)).toMatchObject(['request.answer', { text: '经核查将尽快维修。', goOn: '配件未到' }])
  expect(props.onClose).toHaveBeenCalled()
})
