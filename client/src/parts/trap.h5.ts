import { useEffect, useRef } from 'react'

const reachable = '[tabindex="0"], input, textarea, a[href], button'

const shownIn = (sheet: HTMLElement) =>
  [...sheet.querySelectorAll<HTMLElement>(reachable)].filter(each => each.getClientRects().length > 0)

/** Tab goes round inside; from the last to the first and back. */
function goRound(sheet: HTMLElement, event: KeyboardEvent) {
  const all = shownIn(sheet)
  const [first, last] = [all[0], all[all.length - 1]]
  const at = document.activeElement
  const outside = !sheet.contains(at)
  const next = event.shiftKey ? (outside || at === first || at === sheet) && last : (outside || at === last) && first
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Open sheets, the one in front last: it alone has the keys. */
const open: string[] = []

/** While a sheet is open it holds the focus; Escape closes it, and the focus goes back to where it came from. */
export function useTrap(id: string, onClose: () => void) {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const before = document.activeElement
    const sheet = document.getElementById(id)
    if (!sheet) return
    open.push(id)
    sheet.tabIndex = -1
    const enter = () => {
      if (!sheet.contains(document.activeElement)) sheet.focus()
    }
    enter()
    // Taro's elements move their children once when they wake, which loses the focus.
    const woken = setTimeout(enter, 100)
    const pressed = (event: KeyboardEvent) => {
      if (open[open.length - 1] !== id) return
      if (event.key === 'Tab') goRound(sheet, event)
      if (event.key !== 'Escape') return
      event.stopImmediatePropagation()
      close.current()
    }
    document.addEventListener('keydown', pressed, true)
    return () => {
      clearTimeout(woken)
      open.splice(open.lastIndexOf(id), 1)
      document.removeEventListener('keydown', pressed, true)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [id])
}
