// What a screen reader is told. WeChat says aria-role where the browser says role.
type Spoken = {
  label?: string
  role?: string
  checked?: boolean
  disabled?: boolean
  /** Of a heading: 1 for the page's own, 2 for its sections. */
  level?: 1 | 2 | 3
  /** The page one is on, among ways to pages. */
  current?: boolean
  /** One of several of which another is chosen: by keys one comes to that one, and by the arrows to this. */
  rests?: boolean
  /** Drawn for the eye alone. */
  mute?: boolean
  /** What is below cannot be reached meanwhile. */
  modal?: boolean
}

const browser = process.env.TARO_ENV === 'h5'
const roleName = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'
/** What is pressed or chosen takes part in going by keys; where one is does not. */
const places = [
  'heading',
  'banner',
  'navigation',
  'main',
  'complementary',
  'contentinfo',
  'status',
  'alert',
  'dialog',
  'img',
  'list',
  'listitem',
  'radiogroup',
  'tablist',
  'group',
  'region',
]

/** Only what is known is passed on: WeChat refuses undefined in setData. */
export function spoken({ label, role, checked, disabled, level, current, rests, mute, modal }: Spoken) {
  const said: Record<string, string> = {}
  if (label) said['aria-label'] = label
  if (role) said[roleName] = role
  if (checked !== undefined) said[role === 'tab' ? 'aria-selected' : 'aria-checked'] = String(checked)
  if (!browser) return said
  if (level) said['aria-level'] = String(level)
  if (current) said['aria-current'] = 'page'
  if (modal) said['aria-modal'] = 'true'
  if (mute) said['aria-hidden'] = 'true'
  if (role && !disabled && !places.includes(role)) said.tabindex = rests ? '-1' : '0'
  if (disabled) said['aria-disabled'] = 'true'
  return said
}
