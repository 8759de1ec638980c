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

/** In the page: pages behind the one in front stay in the document, hidden. */
async function run(): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const { violations } = await axe.run(document, { resultTypes: ['violations'], elementRef: false })
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

/** @returns a line for each rule that is broken and where, none when all hold */
export async function brokenRules(page: Page): Promise<string[]> {
  const there = await page.evaluate(() => 'axe' in window)
  if (!there) await page.evaluate(source)
  return page.evaluate(run)
}
