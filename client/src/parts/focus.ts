/** A mini-program has no keys to come from. */
export const focusOn = (_: string) => {}
