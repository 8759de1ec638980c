/** A mini-program shows no address. */
export const setAddress = (_: Record<string, string>) => {}
