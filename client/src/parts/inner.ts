import { spoken } from './spoken'

/**
 * What the field inside Taro's browser twin is told: its name for a screen reader, and what the browser may fill in. WeChat's fields
 * take `spoken` themselves.
 */
export const inner = (attributes: { 'aria-label': string; autocomplete?: string; enterkeyhint?: string }) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: attributes } : {}

/** What a picture shows, said to the screen reader of either world; in the browser to the picture inside Taro's twin. */
export const pictured = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : spoken({ label })
