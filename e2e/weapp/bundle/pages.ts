// The pages and components that app.json and its kin name, and whether their files are there.
import { type Folder, resolved } from './folder'
import type { AppJson, Config, Fault, Page } from './types'

export type Listed = { app: AppJson; roots: string[]; pages: Page[] }

const trimmed = (root: string) => root.replace(/^\/|\/$/g, '')

export function listPages(folder: Folder): Listed {
  const app = folder.json<AppJson>('app.json')
  if (!app) throw new Error('There is no readable app.json: was the mini-program built?')
  const subs = (app.subPackages ?? []).map(({ root, pages }) => ({ root: trimmed(root), pages }))
  const main = app.pages.map(path => ({ path, root: '' }))
  const others = subs.flatMap(({ root, pages }) => pages.map(page => ({ path: `${root}/${page}`, root })))
  return { app, roots: subs.map(({ root }) => root), pages: [...main, ...others] }
}

export function pageFaults(folder: Folder, { app, pages }: Listed): Fault[] {
  const missing = pages
    .flatMap(({ path }) => ['.js', '.wxml'].map(ending => path + ending))
    .filter(file => !folder.has(file))
    .map(file => ({ kind: 'app.json', file, message: 'a page of app.json has no such file' }))
  return [...missing, ...(app.tabBar?.list ?? []).flatMap(tab => tabFaults(folder, app, tab))]
}

function tabFaults(folder: Folder, app: AppJson, tab: NonNullable<AppJson['tabBar']>['list'][number]): Fault[] {
  const stray = app.pages.includes(tab.pagePath) ? [] : [`the tab ${tab.pagePath} is no page of the main package`]
  const icons = [tab.iconPath, tab.selectedIconPath].filter(icon => icon !== undefined && !folder.has(icon))
  return [...stray, ...icons.map(icon => `the tab's icon ${icon} is missing`)].map(message => ({
    kind: 'app.json',
    file: 'app.json',
    message,
  }))
}

export type Components = { configs: Record<string, Config>; components: string[] }

/** Follows `usingComponents` from every page to the last component. */
export function followComponents(folder: Folder, { app, pages }: Listed, faults: Fault[]): Components {
  const configs: Record<string, Config> = {}
  const components = new Set<string>()
  const everywhere = Object.entries(app.usingComponents ?? {}).map(([tag, at]) => [tag, `/${resolved('app', at)}`])

  function visit(path: string): void {
    if (configs[path]) return
    const own = folder.json<Partial<Config>>(`${path}.json`) ?? {}
    const config: Config = { ...own, usingComponents: { ...Object.fromEntries(everywhere), ...own.usingComponents } }
    configs[path] = config
    for (const [tag, reference] of Object.entries(config.usingComponents)) follow(path, tag, reference)
  }
  function follow(path: string, tag: string, reference: string): void {
    if (reference.startsWith('plugin')) return
    const target = resolved(path, reference)
    if (!folder.has(`${target}.js`) || !folder.has(`${target}.wxml`)) {
      faults.push({ kind: 'usingComponents', file: `${path}.json`, message: `<${tag}> is not found at ${target}` })
      return
    }
    components.add(target)
    visit(target)
  }

  for (const { path } of pages) visit(path)
  return { configs, components: [...components] }
}
