// Touches become taps and long presses; disabled controls hear nothing; a tap reaches the control it means.
import { glassEasel } from 'glass-easel-miniprogram-adapter'
import { handlers } from './events'

const longPress = 350
const silenced = /^WX-(BUTTON|SWITCH|CHECKBOX|RADIO|PICKER)$/
const controls = /^WX-(SWITCH|CHECKBOX|RADIO|NAVIGATOR|BUTTON)$/
/** Sent to a built-in control when it was tapped, or its label was. */
export const tapped = 'mp-tap'

/** True while the handlers of a tap run: some wx calls are allowed only then. */
export const gesture = { tapping: false }

let tapTaken = false

type Node = HTMLElement & { __wxElement?: glassEasel.Element }

function* upFrom(target: EventTarget | null): Generator<Node> {
  for (let node = target as Node | null; node?.getAttribute; node = node.parentNode as Node | null) yield node
}

const isSilent = (target: EventTarget | null): boolean =>
  [...upFrom(target)].some(node => silenced.test(node.tagName) && node.hasAttribute('disabled'))

/** Every event of the window comes through here on its way to the page. */
export function dispatch(
  target: glassEasel.Element,
  name: string,
  detail: unknown,
  options: glassEasel.EventOptions,
): glassEasel.EventBubbleStatus | undefined {
  if (name === 'tap' && tapTaken) return undefined
  const event = new glassEasel.Event(name, detail, options)
  gesture.tapping = name === 'tap'
  try {
    glassEasel.Event.dispatchEvent(target, event)
  } finally {
    gesture.tapping = false
  }
  return event.getEventBubbleStatus()
}

function pressLong(target: EventTarget | null): void {
  const element = [...upFrom(target)].find(node => node.__wxElement)?.__wxElement
  const before = handlers.run
  for (const name of ['longpress', 'longtap'])
    element?.triggerEvent(name, {}, { bubbles: true, composed: true, capturePhase: true })
  tapTaken = handlers.run > before
}

function meant(target: EventTarget | null): Node | null {
  for (const node of upFrom(target)) {
    if (controls.test(node.tagName)) return node
    if (node.tagName !== 'WX-LABEL') continue
    const inside = node.querySelector<Node>('wx-switch,wx-checkbox,wx-radio')
    return inside?.contains(target as globalThis.Node) ? null : inside
  }
  return null
}

export function watchGestures(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => clearTimeout(timer)
  window.addEventListener('touchstart', event => isSilent(event.target) && event.stopImmediatePropagation(), true)
  document.addEventListener(
    'touchstart',
    ({ target }) => {
      stop()
      tapTaken = false
      timer = setTimeout(() => pressLong(target), longPress)
    },
    true,
  )
  for (const name of ['touchend', 'touchcancel', 'touchmove']) document.addEventListener(name, stop, true)
  document.addEventListener(
    'touchend',
    ({ target }) => {
      const control = isSilent(target) ? null : meant(target)
      setTimeout(() => control?.dispatchEvent(new CustomEvent(tapped)), 0)
    },
    true,
  )
}
