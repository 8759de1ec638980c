import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deeds as declared, leadsTo } from '../aspects'
import type { Role, State } from './request'
import { finalStates } from './states'

const states: State[] = [
  'received',
  'dispatched',
  'accepted',
  'waiting',
  'returned',
  'joined',
  'answered',
  'closed',
  'withdrawn',
  'declined',
]
const roles: Role[] = ['reporter', 'handler', 'head', 'dispatcher', 'supervisor', 'leader', 'called', 'system']

/** Each capability writes its own table, apart from its aspect: shared/<capability>/arrows.txt. */
const lines = readdirSync(join(__dirname, '..'))
  .map(room => join(__dirname, '..', room, 'arrows.txt'))
  .filter(existsSync)
  .flatMap(file => readFileSync(file, 'utf8').split('\n'))
  .filter(line => line && !line.startsWith('#'))
  .map(line => line.split(/\s+/))

/** Deeds that the reporter does not see were done. */
const staffOnly = lines.filter(([word]) => word === 'staff').flatMap(([, ...deeds]) => deeds)

/** From, deed, to, by. */
const allowed = lines.filter(([word]) => word !== 'staff')

/** From the union of all aspects: a deed that is forgotten in the tables is found. */
const deeds = [...declared.keys()]
const arrows = [...declared].flatMap(([deed, { arrows: own }]) => own.map(arrow => ({ ...arrow, deed })))

test('the table knows every deed that has arrows, and no other', () => {
  expect([...new Set(arrows.map(({ deed }) => deed))].sort()).toEqual(
    [...new Set(allowed.map(([, deed]) => deed))].sort(),
  )
})

test.each(states)('from %s every deed leads where the table says, for every role, and nowhere else', from => {
  for (const deed of deeds) {
    for (const role of roles) {
      const expected = allowed
        .filter(([a, b, , ...by]) => a === from && b === deed && by.includes(role))
        .map(([, , to]) => to)
      expect([deed, role, leadsTo(from, deed, role)]).toEqual([deed, role, expected])
    }
  }
})

test('every pair of states that no arrow joins is forbidden', () => {
  for (const from of states) {
    for (const to of states) {
      const joined = allowed.some(([a, , c]) => a === from && c === to)
      expect([from, to, arrows.some(arrow => arrow.from === from && arrow.to === to)]).toEqual([from, to, joined])
    }
  }
})

test('nothing leads out of what was withdrawn or declined, and only a late rating out of what is closed', () => {
  expect([...new Set(arrows.filter(({ from }) => finalStates.includes(from)).map(({ deed }) => deed))]).toEqual([
    'rate',
  ])
})

test('an arrow that nobody would expect carries its reason', () => {
  const odd = arrows.filter(
    ({ from, to, by }) =>
      by.includes('system') || from === 'closed' || (from === to && from === 'dispatched' && by.includes('dispatcher')),
  )
  for (const arrow of odd) expect(arrow.because).toBeTruthy()
})

test('the reporter sees every step but those between offices', () => {
  const hidden = [...declared].filter(([, { seen }]) => seen === 'staff').map(([deed]) => deed)
  expect(hidden.sort()).toEqual(staffOnly.sort())
})
