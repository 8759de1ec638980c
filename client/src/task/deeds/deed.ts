import type { MatterView } from '@shared/request/calls'

export type DeedProps = { matter: MatterView; onChange: (matter: MatterView) => void; onStale: () => void }
export type SheetProps = DeedProps & { onClose: () => void }
