/** Puts the cursor into a field. */
export const focusOn = (id: string) => {
  const field = document.getElementById(id)
  const input = field instanceof HTMLInputElement ? field : field?.querySelector('input')
  input?.focus()
  input?.select()
}
