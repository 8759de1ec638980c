import type { MatterView } from '@shared/calls/request'

export type FollowedProps = { matter: MatterView; onChange: (matter: MatterView) => void; onStale: () => void }
