// The arrows of what units do together: mostly deeds beside the matter's own way, and the two that give it to another unit.
import { type Arrow, beside, type Role } from './arrow'

const unit: readonly Role[] = ['handler', 'head']
const system: readonly Role[] = ['system']
const desk: readonly Role[] = ['dispatcher', 'supervisor']

export const together: readonly Arrow[] = [
  ...(['received', 'dispatched', 'accepted', 'returned'] as const).map(
    (from): Arrow => ({
      from,
      deed: 'decide',
      to: 'dispatched',
      by: desk,
      because: 'a disputed boundary is decided once, and the unit it names begins anew',
    }),
  ),
  ...beside('whistle', ['head', 'leader', ...desk], 'units are called to it; whoever has it keeps it'),
  ...beside('report', ['called'], 'a called unit comes; whoever has it keeps it'),
  ...beside('excuse', ['called'], 'off the list a called unit may say why it does not come'),
  ...beside('meet', ['head', 'leader', ...desk], 'a meeting is called; whoever has it goes on'),
  ...beside('minute', ['head', 'leader', ...desk], 'the lead unit has it already'),
  ...(['received', 'dispatched', 'accepted', 'returned'] as const).map(
    (from): Arrow => ({
      from,
      deed: 'minute',
      to: 'dispatched',
      by: ['head', 'leader', ...desk],
      because: 'the meeting named another lead unit, which has it from then on',
    }),
  ),
  ...beside('finish', ['called'], 'a part is done; the whole is answered once, by the lead unit'),
  ...beside('explain', [...unit, ...desk], 'why a part stays open is said before the whole is answered'),
  ...(['remind', 'urge', 'supervise'] as const).flatMap(deed =>
    beside(deed, system, 'who is late is reminded; the matter goes on'),
  ),
]
