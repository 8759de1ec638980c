// input and textarea: a field of the window inside, WeChat's events outside.
import { type BuiltIn, emit } from './native'

export type Field = HTMLInputElement | HTMLTextAreaElement

export const fieldOf = (self: BuiltIn): Field | null => self.$$.querySelector<Field>('._in')

/** What WeChat allows when no maxlength is said. */
const usualLength = 140

/** The page's values into the field. */
export function fillField(self: BuiltIn): void {
  const field = fieldOf(self)
  if (!field) return
  const { value, placeholder, disabled, maxlength, password } = self.data
  const text = value === null || value === undefined ? '' : String(value)
  if (field.value !== text) field.value = text
  field.placeholder = String(placeholder ?? '')
  field.disabled = Boolean(disabled)
  const most = maxlength === null || maxlength === undefined ? usualLength : Number(maxlength)
  if (most >= 0) field.maxLength = most
  if (field instanceof HTMLInputElement) field.type = password ? 'password' : 'text'
}

export function openField(self: BuiltIn): void {
  const field = fieldOf(self)
  if (!field) return
  const told: Record<string, (event: Event) => void> = {
    input: () => emit(self, 'input', { value: field.value, cursor: field.value.length, keyCode: 0 }),
    focus: () => emit(self, 'focus', { value: field.value, height: 0 }),
    blur: () => emit(self, 'blur', { value: field.value, cursor: field.value.length }),
    keydown: event => {
      if ((event as KeyboardEvent).key === 'Enter' && field instanceof HTMLInputElement)
        emit(self, 'confirm', { value: field.value })
    },
    change: () => {},
  }
  for (const [name, tell] of Object.entries(told))
    field.addEventListener(name, event => {
      event.stopPropagation()
      tell(event)
    })
  fillField(self)
}
