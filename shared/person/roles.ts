// What a person may call at all, by post. Whether this one matter is theirs, the rule and the view decide.
import type { Post } from '../organisation/organisation'

/** nobody: also before signing in; anyone: any known person; else one of the posts. */
export type Entry = 'nobody' | 'anyone' | readonly Post[]

const unit: readonly Post[] = ['handler', 'head']
const desk: readonly Post[] = ['dispatcher']
const above: readonly Post[] = ['dispatcher', 'supervisor']
const whistlers: readonly Post[] = ['head', 'leader', ...above]

export const callers: Record<string, Entry> = {
  'person.enter': 'nobody',
  'person.sendCode': 'nobody',
  'person.signIn': 'nobody',
  'person.givePhone': 'anyone',
  'person.rename': 'anyone',
  'person.agree': 'anyone',
  'person.consent': 'anyone',
  'person.inbox': 'anyone',
  'person.read': 'anyone',

  'request.open': 'nobody',
  'request.locate': 'nobody',
  'request.near': 'nobody',
  'request.home': 'nobody',
  'request.alike': 'nobody',
  'request.submit': 'anyone',
  'request.mine': 'anyone',
  'request.track': 'anyone',
  'request.search': 'anyone',
  'request.caseOf': 'anyone',
  'request.attach': 'anyone',
  'request.add': 'anyone',
  'request.reply': 'anyone',
  'request.withdraw': 'anyone',
  'ratings.rate': 'anyone',

  'request.tasks': [...unit, 'leader'],
  'request.accept': unit,
  'request.ask': unit,
  'request.answer': unit,
  'request.checkAnswer': unit,
  'request.giveBack': unit,
  'request.sign': ['head', 'dispatcher'],
  'request.contact': ['handler', 'head', 'dispatcher'],

  'dispatch.queue': above,
  'dispatch.counts': above,
  'dispatch.choices': above,
  'dispatch.attend': above,
  'dispatch.handOut': above,
  'dispatch.decline': desk,
  'dispatch.lower': ['dispatcher', 'supervisor'],
  'dispatch.repeats': desk,
  'dispatch.hot': ['dispatcher', 'supervisor', 'leader'],
  'dispatch.join': desk,
  'dispatch.part': desk,

  'training.models': ['admin', 'dispatcher'],
  'training.useModel': ['admin'],
  'training.setCosts': ['admin'],

  'joint.list': [...unit, 'leader', ...above],
  'joint.boundaries': [...unit, 'leader', ...above],
  'joint.extend': unit,
  'joint.grant': ['head', 'leader'],
  'joint.transfer': ['head'],
  'joint.decide': above,
  'joint.whistle': whistlers,
  'joint.report': unit,
  'joint.excuse': unit,
  'joint.meet': whistlers,
  'joint.minute': whistlers,
  'joint.finish': unit,
  'joint.explain': [...unit, ...above],

  'organisation.areas': 'nobody',
  'organisation.units': ['handler', 'head', 'leader', ...above],
  'organisation.loadCalendar': ['admin'],
  'organisation.levels': [...unit, 'leader', 'admin', ...above],
  'organisation.setLevels': ['admin'],

  'catalogue.read': 'nobody',
  'catalogue.item': 'nobody',
  'catalogue.draft': ['admin'],
  'catalogue.entry': ['admin'],
  'catalogue.change': ['admin'],
  'catalogue.check': ['admin'],
  'catalogue.publish': ['admin'],
  'catalogue.discard': ['admin'],
  'catalogue.editions': ['admin'],
}

/** A call that the table does not know is nobody's. */
export function mayCall(name: string, known: boolean, posts: readonly Post[]): boolean {
  const entry = Object.hasOwn(callers, name) ? callers[name] : undefined
  if (entry === undefined) return false
  if (entry === 'nobody') return true
  return known && (entry === 'anyone' || entry.some(post => posts.includes(post)))
}
