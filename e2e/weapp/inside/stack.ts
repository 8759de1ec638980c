// The stack of pages, and their lifetimes.
import type { Root } from 'glass-easel-miniprogram-adapter'
import { Channel } from './channel'
import { guarded } from './record'
import { loadPackage } from './register'
import { countSetData } from './set-data'
import { type Caller, type Query, world } from './world'

export type OpenPage = {
  path: string
  query: Query
  element: HTMLElement
  root: Root
  caller: Caller
  channel: Channel
}

export const stack: OpenPage[] = []

export const top = (): OpenPage | undefined => stack.at(-1)

let views = 0

export function callPage(page: OpenPage, name: string, ...args: unknown[]): unknown {
  const method = page.caller[name]
  if (typeof method !== 'function') return undefined
  return guarded(`${page.path} ${name}`, () => (method as (...given: unknown[]) => unknown).apply(page.caller, args))
}

function draw(path: string) {
  const element = document.createElement('wx-page')
  element.setAttribute('data-path', path)
  const place = document.createElement('div')
  element.appendChild(place)
  document.body.appendChild(element)
  return { element, place }
}

/** What WeChat puts on every page. */
function dress(caller: Caller, path: string, query: Query, channel: Channel): void {
  const id = ++views
  const given = {
    route: path,
    __route__: path,
    options: query,
    __wxExparserNodeId__: 'x',
    getOpenerEventChannel: () => channel,
    getTabBar: () => null,
    __webviewId__: id,
    getPageId: () => `pageId:${id}`,
  }
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(caller, name, { value, configurable: true, writable: true, enumerable: true })
}

export function openPage(path: string, query: Query): OpenPage {
  const listed = world.bundle.pages.find(page => page.path === path)
  loadPackage(listed?.root ?? '')
  const { element, place } = draw(path)
  const root = world.backend.createRoot('mp-root', world.codeSpace, path)
  const caller = root.get() as unknown as Caller
  countSetData(caller)
  const channel = new Channel()
  dress(caller, path, query, channel)
  const page: OpenPage = { path, query, element, root, caller, channel }
  stack.push(page)
  dressTop()
  root.attach(element as unknown as Parameters<Root['attach']>[0], place as unknown as Parameters<Root['attach']>[1])
  callPage(page, 'onLoad', query)
  callPage(page, 'onShow')
  setTimeout(() => callPage(page, 'onReady'), 0)
  return page
}

export function hideTop(): void {
  const page = top()
  if (!page) return
  callPage(page, 'onHide')
  page.element.style.display = 'none'
}

export function showTop(): void {
  const page = top()
  if (!page) return
  page.element.style.display = ''
  dressTop()
  callPage(page, 'onShow')
}

export function closeTop(): void {
  const page = stack.pop()
  if (!page) return
  callPage(page, 'onUnload')
  page.root.release()
  page.element.remove()
}

/** Only the styles of the app, of the page in front and of components count. */
function dressTop(): void {
  const path = top()?.path
  for (const sheet of Array.from(document.querySelectorAll<HTMLStyleElement>('style[data-sheet]'))) {
    const of = sheet.dataset.sheet ?? ''
    sheet.disabled = of !== 'app' && of !== path && !world.bundle.components.includes(of)
  }
}
