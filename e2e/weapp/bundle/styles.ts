// WXSS to CSS: imports, rpx, and the selectors of pages and built-in components.
import { type AtRule, parse, type Root, type Rule } from 'postcss'
import selectorParser from 'postcss-selector-parser'
import { builtIns } from './built-in'
import { type Folder, resolved } from './folder'
import type { Components } from './pages'
import type { Fault, Page } from './types'

/** On a screen 375 px wide. */
const pixelsPerRpx = 0.5
const tags = new Set(builtIns)

const inKeyframes = ({ parent }: Rule) => parent?.type === 'atrule' && /keyframes/.test((parent as AtRule).name)

const renamed = selectorParser(root =>
  root.walkTags(tag => {
    if (tag.value === 'page' || tags.has(tag.value)) tag.value = `wx-${tag.value}`
  }),
)

function pulled(root: Root, file: string, folder: Folder, faults: Fault[], seen: Set<string>): void {
  root.walkAtRules('import', rule => {
    const reference = rule.params.replace(/^url\(|\)$/g, '').replace(/["']/g, '')
    const target = resolved(file, reference)
    if (!folder.has(target)) faults.push({ kind: 'wxss', file, message: `@import finds no ${reference}` })
    rule.replaceWith(parse(cssOf(target, folder, faults, seen)))
  })
}

export function cssOf(file: string, folder: Folder, faults: Fault[], seen = new Set<string>()): string {
  const source = folder.text(file)
  if (source === null || seen.has(file)) return ''
  seen.add(file)
  try {
    const root = parse(source, { from: file })
    pulled(root, file, folder, faults, seen)
    root.walkDecls(declaration => {
      declaration.value = declaration.value.replace(/(-?[\d.]+)rpx/g, (_, n) => `${Number(n) * pixelsPerRpx}px`)
    })
    root.walkRules(rule => {
      if (!inKeyframes(rule)) rule.selector = renamed.processSync(rule.selector)
    })
    return root.toString()
  } catch (error) {
    faults.push({ kind: 'wxss', file, message: (error as Error).message })
    return ''
  }
}

function prefixed(css: string, prefix: string): string {
  const root = parse(css)
  const scoped = selectorParser(selector =>
    selector.walkClasses(one => {
      one.value = `${prefix}--${one.value}`
    }),
  )
  root.walkRules(rule => {
    rule.selector = scoped.processSync(rule.selector)
  })
  return root.toString()
}

export type Styles = { styles: Record<string, string>; scopes: Record<string, string> }

/** Components with styles of their own get classes of their own, as WeChat's isolation gives them. */
export function readStyles(
  folder: Folder,
  pages: Page[],
  { configs, components }: Components,
  faults: Fault[],
): Styles {
  const styles: Styles['styles'] = {}
  const scopes: Styles['scopes'] = {}
  for (const [i, path] of ['app', ...pages.map(page => page.path), ...components].entries()) {
    const css = cssOf(`${path}.wxss`, folder, faults)
    if (!css) continue
    const config = configs[path]
    const alone = components.includes(path) && config?.component && !/shared/.test(config.styleIsolation ?? '')
    if (alone) scopes[path] = `s${i}`
    styles[path] = alone ? prefixed(css, `s${i}`) : css
  }
  return { styles, scopes }
}
