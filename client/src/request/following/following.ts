import type { MatterView } from '@shared/request/calls'

export type FollowedProps = { matter: MatterView; onChange: (matter: MatterView) => void; onStale: () => void }
