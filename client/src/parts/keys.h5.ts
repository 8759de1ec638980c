/** What is drawn as a button answers Enter and Space, as a button does. */
export function watchKeys() {
  document.addEventListener('keydown', event => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement) || !at.hasAttribute('role') || at.isContentEditable) return
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    at.click()
  })
}
