// Wherever the reporter writes beside a matter, words of danger stop what is being sent, with whom to call.
import type { MatterView } from '@shared/aspects'
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { AddSheet } from '../src/matter/core/add-sheet'
import { WithdrawSheet } from '../src/matter/core/withdraw-sheet'
import { Rate } from '../src/rating/rate'
import { Question } from '../src/request/following/question'

jest.mock('@tarojs/components', () => require('./components.cjs'))
jest.mock('@tarojs/taro', () => require('./taro.cjs'))
const sent: object[] = []
jest.mock('../src/cloud', () => ({
  call: async (_: unknown, input: object) => {
    sent.push(input)
    return { ok: true, data: {} }
  },
}))
jest.mock('../src/consent', () => ({ askConsent: async () => ({}), tellConsent: async () => {} }))
jest.mock('../src/parts/media/media', () => ({ choosePhotos: async () => ({ ok: true, files: [] }), forget: () => {} }))
jest.mock('../src/parts/send-files', () => ({
  withFiles: async (_: unknown, then: (files: object[]) => unknown) => then([]),
}))

const matter = {
  id: 'rq-261121-7KQFJ',
  version: 3,
  round: 1,
  templates: [] as string[],
  may: ['rate', 'add', 'reply', 'withdraw'],
  question: { text: '哪一盏？', until: 1_795_000_000_000 },
} as unknown as MatterView
const props = { matter, onChange: jest.fn(), onGone: jest.fn(), onClose: jest.fn() }

const places: [string, ReactElement, string, string][] = [
  ['adding', <AddSheet key="add" {...props} />, 'add-text', 'add-send'],
  ['replying', <Question key="reply" {...props} />, 'reply', 'reply-send'],
  ['withdrawing', <WithdrawSheet key="withdraw" {...props} />, 'withdraw-reason', 'withdraw-sure'],
  ['rating', <Rate key="rate" {...props} />, 'rate-words', 'rate'],
]

const tap = (id: string) => act(async () => void fireEvent.click(document.getElementById(id) as HTMLElement))

beforeEach(() => sent.splice(0))
afterEach(cleanup)

test.each(places)(
  '%s stops at words of danger; they go as urgent, or as the writer says',
  async (name, element, field, button) => {
    for (const [answer, nobodyInDanger] of [
      ['danger-urgent', false],
      ['danger-nobody', true],
    ] as const) {
      render(element)
      if (name === 'rating')
        fireEvent.click(document.querySelector('.grades:not(.minor) .grade:nth-child(2)') as Element)
      fireEvent.change(document.getElementById(field) as HTMLElement, { target: { value: '着火了，有人困在里面' } })
      const before = sent.length
      await tap(button)
      expect(sent).toHaveLength(before)
      expect(document.getElementById('call-119')).not.toBeNull()
      await tap(answer)
      expect(document.getElementById('call-119')).toBeNull()
      await tap(button)
      expect(sent.at(-1)).toMatchObject({ nobodyInDanger })
      cleanup()
    }
  },
)
