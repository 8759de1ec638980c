// Draws the tab bar's pictures from Tabler's outlines: 81 × 81 PNG, the size WeChat asks for. Run again after choosing another one:
// npx tsx e2e/browser/tab-icons.ts
import { join } from 'node:path'
import tabler from '@iconify-json/tabler/icons.json'
import { closeBrowser, openBrowser } from './chromium'

const tabs = { home: 'home', work: 'layout-dashboard', matters: 'file-text', inbox: 'message-2', me: 'user' } as const
/** As theme.json has them for the words below, dark enough on both grounds. */
const colours = { '': '#7d8c89', '-on': '#128a88' }
const size = 81

function svgOf(icon: string, colour: string): string {
  const { body } = (tabler.icons as Record<string, { body: string }>)[icon] ?? { body: '' }
  const drawn = body.replace(/stroke-width="2"/g, 'stroke-width="1.75"').replace(/currentColor/g, colour)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-1.5 -1.5 27 27">${drawn}</svg>`
}

async function main(): Promise<void> {
  const page = await (await openBrowser()).newPage({ viewport: { width: size, height: size } })
  for (const [name, icon] of Object.entries(tabs))
    for (const [suffix, colour] of Object.entries(colours)) {
      await page.setContent(`<body style="margin:0;background:transparent">${svgOf(icon, colour)}</body>`)
      const path = join(__dirname, `../../client/src/assets/tab-${name}${suffix}.png`)
      await page.screenshot({ path, omitBackground: true })
    }
  await closeBrowser()
}

main()
