// One person at a browser of their own: what they see, tap and type; pictures of it; what went wrong there.
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { shiftClock } from '../clock'
import type { Telling } from '../scene'
import type { Town } from '../town'
import { openBrowser } from './chromium'
import { brokenRules } from './rules-of-access'

export type Look = {
  width?: number
  height?: number
  dark?: boolean
  /** One picture point a pixel: for many pictures. */
  plain?: boolean
}

export type Visitor = Awaited<ReturnType<typeof openVisitor>>

const patience = 10_000
const shown = 'visible=true'

/** A request that fails because the scene took the network away, or asked for what is not there. */
const expected = /Failed to load resource|ERR_INTERNET_DISCONNECTED/

function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', error => void errors.push(error.stack ?? error.message))
  page.on('console', message => {
    if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text())
  })
  return errors
}

async function openContext(
  town: Town,
  { width = 390, height = 844, dark, plain }: Look,
  kept?: Kept,
): Promise<BrowserContext> {
  const browser = await openBrowser()
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 600 && !plain ? 2 : 1,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    storageState: kept,
  })
  context.setDefaultTimeout(patience)
  await context.addInitScript(shiftClock(town.clock.ahead()))
  // What is evaluated in a page was compiled here, with a call that keeps function names.
  await context.addInitScript('globalThis.__name = it => it')
  return context
}

/** Pictures of a scene are numbered in the order they were taken. */
const pictures = new WeakMap<Telling, number>()
function nextPicture(telling: Telling, name: string): string {
  const number = (pictures.get(telling) ?? 0) + 1
  pictures.set(telling, number)
  return telling.file(`${String(number).padStart(2, '0')}-${name}.png`)
}

/** `#id`, `text=words` or CSS, among what is on the page in front; pages behind stay in the document. */
const locate = (page: Page, selector: string): Locator => page.locator(selector).locator(shown).first()

/** Words with any space between figures and characters: the screens draw thin ones. */
const wordsPattern = (words: string) => new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'))

/** What a browser keeps of somebody between visits. */
export type Kept = Awaited<ReturnType<BrowserContext['storageState']>>

export async function openVisitor(telling: Telling, town: Town, name: string, look: Look = {}, kept?: Kept) {
  const context = await openContext(town, look, kept)
  const page = await context.newPage()
  const errors = watchErrors(page)
  const counted = { taps: 0 }
  const at = (selector: string) => locate(page, selector)

  /** Until the screen in front shows what it asked for. */
  async function still(): Promise<void> {
    await at('.screen').waitFor()
    await page.waitForFunction(
      () => !Array.from(document.querySelectorAll('.bone')).some(bone => bone.getClientRects().length),
    )
  }
  /** What is worth a picture is worth a look at who does not see it: sheets and states that no page shows when it is opened. */
  async function picture(of: string, fullPage = false): Promise<void> {
    await page.screenshot({ path: nextPicture(telling, `${name}-${of}`), fullPage, animations: 'disabled' })
    for (const rule of await brokenRules(page, '.screen')) errors.push(`${of}: axe-core: ${rule}`)
  }
  telling.onFailure(async () => {
    if (page.isClosed()) return errors.map(line => `console of ${name}: ${line}`)
    const file = telling.file(`failed-${name}.png`)
    await page.screenshot({ path: file })
    return [`picture of ${name}: ${file}`, `${name} at ${page.url()}`, ...errors.map(line => `console: ${line}`)]
  })

  return {
    name,
    page,
    context,
    errors,
    still,
    picture,
    /** A picture by its own name. */
    keep: (of: string) => page.screenshot({ path: telling.file(`${of}.png`), animations: 'disabled' }),
    taps: () => counted.taps,
    /** Opens a page afresh, as a link from outside does. */
    async go(path: string) {
      await page.goto('about:blank')
      await page.goto(`${town.cloud.url}/#/${path.replace(/^\//, '')}`)
      await still()
    },
    /** Goes on to a page from the one before, as a tap would. */
    async hop(path: string) {
      await page.evaluate(to => {
        for (const screen of Array.from(document.querySelectorAll('.screen'))) screen.setAttribute('data-before', '')
        location.hash = `#/${to}`
      }, path)
      // The page before slides away first.
      await page.waitForFunction(() => {
        const shown = Array.from(document.querySelectorAll('.screen')).filter(screen => screen.getClientRects().length)
        return shown.length === 1 && !shown[0]?.hasAttribute('data-before')
      })
      await still()
    },
    see: (words: string) => page.getByText(wordsPattern(words)).locator(shown).first().waitFor(),
    async gone(words: string) {
      const there = page.getByText(wordsPattern(words)).locator(shown).first()
      await there.waitFor({ state: 'hidden' })
    },
    at,
    async tap(selector: string) {
      counted.taps++
      await at(selector).tap()
    },
    async type(selector: string, words: string) {
      await at(`${selector} input, ${selector} textarea`).fill(words)
    },
    press: (key: string) => page.keyboard.press(key),
    text: async () => (await page.locator('.screen').locator(shown).last().textContent()) ?? '',
    close: () => context.close(),
  }
}
