/** Class names, those that hold. @example names('chip', on && 'on') */
export const names = (...list: (string | false | null | undefined)[]) => list.filter(Boolean).join(' ')
