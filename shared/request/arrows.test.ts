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

/** Every way from one state to another, by whom; what is not here must not happen. */
const allowed = `
received   dispatch  dispatched  dispatcher system
received   decline   declined    dispatcher
received   join      joined      dispatcher reporter
received   add       received    reporter
received   withdraw  withdrawn   reporter
dispatched dispatch  dispatched  dispatcher
dispatched accept    accepted    handler head
dispatched return    returned    handler head
dispatched join      joined      dispatcher
dispatched add       dispatched  reporter
dispatched withdraw  withdrawn   reporter
accepted   ask       waiting     handler head
accepted   answer    answered    handler head
accepted   join      joined      dispatcher
accepted   add       accepted    reporter
accepted   withdraw  withdrawn   reporter
accepted   sign      accepted    head dispatcher
accepted   sign      closed      head dispatcher
waiting    reply     accepted    reporter
waiting    resume    accepted    system
waiting    answer    answered    handler head
waiting    withdraw  withdrawn   reporter
returned   dispatch  dispatched  dispatcher supervisor
returned   decline   declined    dispatcher
returned   join      joined      dispatcher
returned   add       returned    reporter
returned   withdraw  withdrawn   reporter
joined     dispatch  joined      system
joined     accept    joined      system
joined     answer    answered    system
joined     join      joined      system
joined     part      received    dispatcher system
joined     add       joined      reporter
joined     withdraw  withdrawn   reporter
answered   rate      closed      reporter
answered   rate      dispatched  reporter
answered   close     closed      system
closed     rate      closed      reporter
closed     rate      dispatched  reporter
accepted   transfer  returned    head
accepted   extend    accepted    handler head
accepted   grant     accepted    head leader
waiting    grant     waiting     head leader
accepted   refuse    accepted    head leader
waiting    refuse    waiting     head leader
received   decide    dispatched  dispatcher supervisor
dispatched decide    dispatched  dispatcher supervisor
accepted   decide    dispatched  dispatcher supervisor
returned   decide    dispatched  dispatcher supervisor
received   whistle   received    head leader dispatcher supervisor
dispatched whistle   dispatched  head leader dispatcher supervisor
accepted   whistle   accepted    head leader dispatcher supervisor
waiting    whistle   waiting     head leader dispatcher supervisor
returned   whistle   returned    head leader dispatcher supervisor
received   report    received    called
dispatched report    dispatched  called
accepted   report    accepted    called
waiting    report    waiting     called
returned   report    returned    called
received   excuse    received    called
dispatched excuse    dispatched  called
accepted   excuse    accepted    called
waiting    excuse    waiting     called
returned   excuse    returned    called
received   meet      received    head leader dispatcher supervisor
dispatched meet      dispatched  head leader dispatcher supervisor
accepted   meet      accepted    head leader dispatcher supervisor
waiting    meet      waiting     head leader dispatcher supervisor
returned   meet      returned    head leader dispatcher supervisor
received   minute    received    head leader dispatcher supervisor
dispatched minute    dispatched  head leader dispatcher supervisor
accepted   minute    accepted    head leader dispatcher supervisor
waiting    minute    waiting     head leader dispatcher supervisor
returned   minute    returned    head leader dispatcher supervisor
received   minute    dispatched  head leader dispatcher supervisor
dispatched minute    dispatched  head leader dispatcher supervisor
accepted   minute    dispatched  head leader dispatcher supervisor
returned   minute    dispatched  head leader dispatcher supervisor
received   finish    received    called
dispatched finish    dispatched  called
accepted   finish    accepted    called
waiting    finish    waiting     called
returned   finish    returned    called
received   explain   received    handler head dispatcher supervisor
dispatched explain   dispatched  handler head dispatcher supervisor
accepted   explain   accepted    handler head dispatcher supervisor
waiting    explain   waiting     handler head dispatcher supervisor
returned   explain   returned    handler head dispatcher supervisor
received   remind    received    system
dispatched remind    dispatched  system
accepted   remind    accepted    system
waiting    remind    waiting     system
returned   remind    returned    system
received   urge      received    system
dispatched urge      dispatched  system
accepted   urge      accepted    system
waiting    urge      waiting     system
returned   urge      returned    system
received   supervise received    system
dispatched supervise dispatched  system
accepted   supervise accepted    system
waiting    supervise waiting     system
returned   supervise returned    system
received   rise      received    system
dispatched rise      dispatched  system
accepted   rise      accepted    system
waiting    rise      waiting     system
returned   rise      returned    system
joined     rise      joined      system
answered   rise      answered    system
received   lower     received    dispatcher supervisor
dispatched lower     dispatched  dispatcher supervisor
accepted   lower     accepted    dispatcher supervisor
waiting    lower     waiting     dispatcher supervisor
returned   lower     returned    dispatcher supervisor
joined     lower     joined      dispatcher supervisor
answered   lower     answered    dispatcher supervisor
`
  .trim()
  .split('\n')
  .map(line => line.split(/\s+/))

/** From the union of all aspects: a deed that is forgotten in the table is found. */
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

/** Who may see afterwards that it was done. What stays between offices is named here; whatever is new must be put on one side. */
const staffOnly = 'excuse explain extend finish lower minute refuse remind report rise supervise urge'.split(' ')

test('the reporter sees every step but those between offices', () => {
  const hidden = [...declared].filter(([, { seen }]) => seen === 'staff').map(([deed]) => deed)
  expect(hidden.sort()).toEqual(staffOnly)
})
