// Drives one launched mini-program, as a person's hands and eyes would.
import { JSDOM, VirtualConsole } from 'jsdom'
import { shiftClock } from '../clock'
import type { Bundle } from './bundle/types'
import { coreCode } from './core-code'
import type { Launch } from './inside/boot'
import type { Core } from './inside/core'
import type { Report, SetData } from './inside/record'
import type { HostAnswer } from './inside/world'

/** What WeChat and the cloud answer, by the name of the call; throwing is failing. */
export type Answers = Record<string, (args: never) => unknown>

export type MiniOptions = Launch & {
  bundle: Bundle
  answers: Answers
  /** How far the person's clock is ahead, in milliseconds. */
  ahead?: number
  /** The privacy agreement was given on an earlier day. */
  agreedPrivacy?: boolean
  /** WeChat's text size; 17 is usual. */
  fontSize?: number
}

export type Measure = { count: number; bytes: number; most: number }
export type Mini = Awaited<ReturnType<typeof launch>>

const frame = '<!doctype html><html><head></head><body></body></html>'
const patience = 5_000
const stillness = 12
const longPress = 450

const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

function openWindow(ahead: number) {
  const dom = new JSDOM(frame, {
    runScripts: 'outside-only',
    pretendToBeVisual: true,
    url: 'https://weapp.local/',
    virtualConsole: new VirtualConsole(),
  })
  const { window } = dom
  Object.assign(window, { TextEncoder, matchMedia: () => ({ matches: false, addListener() {}, removeListener() {} }) })
  window.eval(shiftClock(ahead))
  window.eval(coreCode())
  return { window, core: (window as unknown as { miniProgram: Core }).miniProgram }
}

async function answerFrom(answers: Answers, name: string, args: unknown): Promise<HostAnswer> {
  const own = answers[name]
  if (!own) return { unmocked: true }
  try {
    return { ok: true, value: (await own(args as never)) ?? {} }
  } catch (error) {
    return { ok: false, value: error instanceof Error ? { errMsg: `${name}:fail ${error.message}` } : error }
  }
}

export function measureOf(setDatas: SetData[]): Measure {
  const sizes = setDatas.map(({ bytes }) => bytes)
  return { count: sizes.length, bytes: sizes.reduce((sum, one) => sum + one, 0), most: Math.max(0, ...sizes) }
}

/** Opens the mini-program at a page, as WeChat would for this person. */
export async function launch({ bundle, answers, ahead = 0, agreedPrivacy, fontSize, ...where }: MiniOptions) {
  const { window, core } = openWindow(ahead)
  // What crosses into the window is made there: an array from outside is no array inside.
  const inside = (value: unknown): never => window.JSON.parse(JSON.stringify(value ?? null)) as never
  core.host(async (name, args) => inside(await answerFrom(answers, name, args)))
  if (fontSize) core.phone({ fontSizeSetting: fontSize })
  if (agreedPrivacy) core.agreePrivacy()
  core.boot(inside(bundle), inside(where))
  const hands = openHands(window, core)
  await hands.settle()
  return {
    ...hands,
    text: core.text,
    texts: core.texts,
    count: core.count,
    value: core.value,
    html: core.html,
    state: core.state,
    size: core.size,
    storage: (): Record<string, unknown> => JSON.parse(JSON.stringify(core.storage())),
    phase: core.phase,
    tell: (name: string, value: unknown) => core.tell(name, inside(value)),
    measure: (phase?: string) => measureOf(core.setDatas(phase)),
    report: (): Report => JSON.parse(JSON.stringify(core.report())),
    close: () => window.close(),
  }
}

function openHands(window: JSDOM['window'], core: Core) {
  const counted = { taps: 0 }

  function touch(element: Element, name: string): void {
    const event = new window.Event(name, { bubbles: true, cancelable: true, composed: true })
    const touches = [{ identifier: 1, clientX: 1, clientY: 1, pageX: 1, pageY: 1 }]
    Object.defineProperty(event, 'changedTouches', { value: touches })
    Object.defineProperty(event, 'touches', { value: name === 'touchend' ? [] : touches })
    element.dispatchEvent(event)
  }

  /** Until no call is out and nothing has been drawn for two moments running. */
  async function settle(): Promise<void> {
    let drawn = -1
    let still = 0
    for (const until = Date.now() + patience; still < 2 && Date.now() < until; ) {
      await pause(stillness)
      const now = core.quiet()
      still = !now.pending && now.drawn > 0 && now.drawn === drawn ? still + 1 : 0
      drawn = now.drawn
    }
  }

  async function tap(selector: string): Promise<void> {
    await see(selector.startsWith('text=') ? selector.slice(5) : null, selector)
    counted.taps++
    const element = core.element(selector)
    touch(element, 'touchstart')
    touch(element, 'touchend')
    await settle()
  }

  async function hold(selector: string): Promise<void> {
    counted.taps++
    const element = core.element(selector)
    touch(element, 'touchstart')
    await pause(longPress)
    touch(element, 'touchend')
    await settle()
  }

  async function type(selector: string, words: string): Promise<void> {
    const field = core.field(selector)
    if (!field) throw new Error(`${selector} is no field`)
    field.dispatchEvent(new window.Event('focus'))
    field.value = words
    field.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }))
    await settle()
  }

  /** Waits until the words, or what the selector means, are on the page in front. */
  async function see(words: string | null, selector?: string): Promise<void> {
    const there = () => (words === null || core.text().includes(words)) && (!selector || core.count(selector) > 0)
    for (const until = Date.now() + patience; !there(); await pause(10)) {
      if (Date.now() > until) throw new Error(`“${words ?? selector}” is not on ${core.state().path}: ${core.text()}`)
    }
  }

  return {
    settle,
    tap,
    hold,
    type,
    see: (words: string) => see(words),
    taps: () => counted.taps,
    go: async (way: string, url: string) => {
      await core.go(way, url)
      await settle()
    },
    trigger: async (selector: string, name: string, detail: unknown) => {
      core.trigger(selector, name, window.JSON.parse(JSON.stringify(detail)))
      await settle()
    },
    page: async (name: string, ...args: unknown[]) => {
      core.page(name, ...args)
      await settle()
    },
  }
}
