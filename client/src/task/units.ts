// The units a matter may be given back for.

import { call } from '@shared/calls/call'
import type { UnitView } from '@shared/calls/dispatch'
import { strictObject } from 'valibot'

export const units = call('organisation.units', strictObject({})).answers<{ rows: UnitView[] }>()
