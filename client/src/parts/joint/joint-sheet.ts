import type { MatterView } from '@shared/request/calls'

/** What every sheet of joint handling is given. */
export type JointSheetProps = { matter: MatterView; onChange: (matter: MatterView) => void; onClose: () => void }
