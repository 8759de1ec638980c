// What a screen reader is told. WeChat says aria-role where the browser says role.
type Spoken = { label?: string; role?: string; checked?: boolean; disabled?: boolean }

const roleName = process.env.TARO_ENV === 'weapp' ? 'aria-role' : 'role'

/** Only what is known is passed on: WeChat refuses undefined in setData. */
export function spoken({ label, role, checked, disabled }: Spoken) {
  const said: Record<string, string> = {}
  if (label) said['aria-label'] = label
  if (role) said[roleName] = role
  if (checked !== undefined) said['aria-checked'] = String(checked)
  if (role && !disabled && process.env.TARO_ENV === 'h5') said.tabindex = '0'
  if (disabled && process.env.TARO_ENV === 'h5') said['aria-disabled'] = 'true'
  return said
}
