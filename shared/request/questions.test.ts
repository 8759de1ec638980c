import type { Whole } from '../aspects'
import { at, county } from '../sample/county'
import { ask, quiet, reply, wake } from '../sample/deeds'
import { accepted, granny, liqiang, must, seenBy } from '../sample/requests'

const question = { question: '是哪一盏灯？', by: liqiang }
const start = at('2026-11-23 09:00')

/** Asked, and waited until waiting ends by itself. */
function inVain(request: Whole): Whole {
  const asked = must(ask(request, county, question, request.updatedAt))
  return quiet(wake(asked, county, asked.until ?? 0), county)
}

test('asked twice in vain a third question is refused with a sentence, and no button offers it', () => {
  const twice = inVain(inVain(quiet(accepted(start), county)))
  const now = twice.updatedAt
  expect(ask(twice, county, question, now)).toMatchObject({
    ok: false,
    why: 'asked-in-vain',
    say: expect.stringMatching(/。$/),
  })
  expect(seenBy('ps-liqiang', twice, now)?.may).not.toContain('ask')
  expect(seenBy('ps-liqiang', accepted(start), start)?.may).toContain('ask')
})

test('the second time the head hears, the first time the handler alone', () => {
  const told = (request: Whole) => {
    const asked = quiet(must(ask(request, county, question, request.updatedAt)), county)
    return wake(asked, county, asked.until ?? 0)
      .outbox.filter(({ template }) => template === 'unanswered')
      .map(({ to }) => to)
  }
  const once = quiet(accepted(start), county)
  expect(told(once)).toEqual(['ps-liqiang'])
  expect(told(inVain(once))).toEqual(['ps-liqiang', 'ps-zhaojianguo'])
})

test('questions that are answered are as many as it takes', () => {
  let request = quiet(accepted(start), county)
  for (let times = 0; times < 6; times++) {
    const asked = must(ask(request, county, question, start + times))
    request = must(reply(asked, county, { text: '东边那盏', files: [], by: granny }, start + times))
  }
  expect(request.clocks.answer?.due).toBe(accepted(start).clocks.answer?.due)
})

test('a county may set another number', () => {
  const own = { ...county, own: { questionsInVain: 1 } }
  const once = inVain(quiet(accepted(start), county))
  expect(ask(once, county, question, once.updatedAt).ok).toBe(true)
  expect(ask(once, own, question, once.updatedAt)).toMatchObject({ why: 'asked-in-vain' })
})
