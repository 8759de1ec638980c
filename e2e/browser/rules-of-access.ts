// What axe-core finds on the page in front: rules of WCAG 2.1 A and AA, and its own good practice.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

type Axe = {
  run(
    of: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
}

/** Drawn by Taro's browser twin beside every page, and not ours to name: what passes by in a moment, and the wheel of days. */
const passing = ['.taro__toast', '.taro__loading', '.weui-picker', '.weui-mask']

/** While one page slides away, two are there: what asks how many of a kind a document has is asked of documents alone. */
const ofDocuments = ['landmark-no-duplicate-main', 'landmark-unique']

/** In the page. Of two that are there while one slides away, the one in front counts. */
async function run([of, without, off]: [string, string[], string[]]): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const front = [...document.querySelectorAll<HTMLElement>(of)].filter(each => each.getClientRects().length > 0).pop()
  if (!front) return []
  const exclude = without.filter(selector => document.querySelector(selector)).map(selector => [selector])
  const { violations } = await axe.run(
    { include: [front], exclude },
    {
      resultTypes: ['violations'],
      elementRef: false,
      rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
    },
  )
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/**
 * @param of what is read: the whole document, or the page in front
 * @returns a line for each rule that is broken and where, none when all hold
 */
export async function brokenRules(page: Page, of: 'html' | '.screen' = 'html'): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window)
  if (!there) await page.evaluate(source)
  const off = of === 'html' ? [] : ofDocuments
  return page.evaluate(run, [of, passing, off] as [string, string[], string[]])
}
