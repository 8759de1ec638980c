// The organisation as it is chosen from.
export type UnitView = { id: string; name: string; kind: 'department' | 'town' | 'centre' }
