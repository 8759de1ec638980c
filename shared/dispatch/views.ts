/** The boundary decision that binds whoever has it. Staff only. */
export type BoundaryView = { id: string; at: number; by: string; unit: string; reason: string }
