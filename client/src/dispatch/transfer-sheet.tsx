import { transfer } from '@shared/dispatch/calls'
import { call } from '../cloud'
import { BackSheet } from '../matter/core/return-sheet'
import type { SheetProps } from '../matter/piece'

/** After acceptance, by the head: asked the same as a return. */
export const TransferSheet = (props: SheetProps) => <BackSheet {...props} send={wish => call(transfer, wish)} />
