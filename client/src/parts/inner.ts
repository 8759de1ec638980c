/**
 * What the field inside Taro's browser twin is told: its name for a screen reader, and what the browser may fill in. WeChat's fields
 * take `spoken` themselves.
 */
export const inner = (attributes: { 'aria-label': string; autocomplete?: string; enterkeyhint?: string }) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: attributes } : {}
