const grouped = { radio: '[role="radiogroup"]', tab: '[role="tablist"]' } as const
const forward = ['ArrowRight', 'ArrowDown']
const backward = ['ArrowLeft', 'ArrowUp']

/** Among radios and tabs the arrows go on to the next one and choose it, round and round. */
function choose(at: HTMLElement, key: string): boolean {
  const role = at.getAttribute('role')
  if (role !== 'radio' && role !== 'tab') return false
  const step = forward.includes(key) ? 1 : backward.includes(key) ? -1 : 0
  const group = at.closest(grouped[role]) ?? at.parentElement
  if (!step || !group) return false
  const all = [...group.querySelectorAll<HTMLElement>(`[role="${role}"]`)]
  const next = all[(all.indexOf(at) + step + all.length) % all.length]
  next?.focus()
  next?.click()
  return true
}

function press(at: HTMLElement, key: string): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  at.click()
  return true
}

/** What is drawn as a button answers Enter and Space, as a button does; what is drawn as one of several answers the arrows. */
export function watchKeys() {
  document.addEventListener('keydown', event => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || !at.hasAttribute('role') || at.isContentEditable) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (press(at, event.key) || choose(at, event.key)) event.preventDefault()
  })
}
