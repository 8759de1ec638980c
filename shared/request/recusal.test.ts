// Who reported a matter does nothing on it as staff: every deed, every role, under every id.
import { deeds, mayDo, perform, standsOf } from '../aspects'
import { at, county } from '../sample/county'
import { accepted } from '../sample/requests'
import type { Actor, Role } from './request'

const now = at('2026-11-23 09:00')
const staff = [...deeds].flatMap(([deed, { arrows }]) =>
  arrows.flatMap(({ from, by }) =>
    by.filter(role => role !== 'reporter' && role !== 'system').map(role => [deed, from, role] as const),
  ),
)

const filedBy = (person: string, also: string[] = []) => {
  const request = accepted()
  return { ...request, handler: 'ps-wanglei', reporter: { ...request.reporter, person, also } }
}

const acting = (role: Role, person: string, also: string[] = []): Actor => ({
  person,
  name: '',
  role,
  unit: 'u-zjj',
  also,
})

const outcome = (deed: string, from: string, by: Actor, request: ReturnType<typeof filedBy>) => {
  const ruling = perform(
    () => ({ ok: true, deed }),
    [deed],
    { ...request, state: from } as typeof request,
    { by },
    { county, now },
  )
  return ruling.ok ? 'done' : ruling.why
}

test.each(staff)('%s from %s by %s is not for who reported it', (deed, from, role) => {
  const done = outcome(deed, from, acting(role, 'ps-liqiang'), filedBy('ps-other'))
  expect(done).not.toBe('own-case')
  expect(outcome(deed, from, acting(role, 'ps-liqiang'), filedBy('ps-liqiang'))).toBe('own-case')
  expect(outcome(deed, from, acting(role, 'ps-liqiang'), filedBy('ps-second', ['ps-liqiang']))).toBe('own-case')
  expect(outcome(deed, from, acting(role, 'ps-liqiang', ['ps-second']), filedBy('ps-second'))).toBe('own-case')
})

test('the table of staff deeds is not empty', () => {
  expect(staff.length).toBeGreaterThan(60)
})

test('no button of a staff deed is shown to who reported it under another id', () => {
  const request = filedBy('ps-second')
  const employments = county.employments.get('ps-liqiang') ?? []
  const caller = { persons: ['ps-liqiang'] as const, name: '', employments, akin: ['ps-second'] }
  const standings = standsOf(request, caller).map(({ as }) => as)
  const may = (akin: string[]) => mayDo(request, { county, caller: { ...caller, akin }, standings, as: 'handler', now })
  expect(may([])).toContain('answer')
  expect(may(['ps-second'])).toEqual([])
})
