import type { MatterView } from '@shared/aspects'

export type FollowedProps = { matter: MatterView; onChange: (matter: MatterView) => void }
