import type { MatterView } from '@shared/calls/request'

/** What every sheet of joint handling is given. */
export type JointSheetProps = { matter: MatterView; onChange: (matter: MatterView) => void; onClose: () => void }
