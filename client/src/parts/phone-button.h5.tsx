/** A browser knows no number: it is typed. */
export const PhoneButton = (_: { onCode: (code: string) => void }) => null
