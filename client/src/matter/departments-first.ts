const order = ['department', 'centre', 'town'] as const

/** Units to choose from: most matters go to a department; the order within a kind stays. */
export const departmentsFirst = <Unit extends { kind: (typeof order)[number] }>(units: Unit[]) =>
  [...units].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
