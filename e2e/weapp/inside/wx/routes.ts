// Going from page to page, with WeChat's own refusals.
import { joined } from '../modules'
import { sayCall, stackOf, violate } from '../record'
import { closeTop, hideTop, openPage, showTop, stack, top } from '../stack'
import { type Query, world } from '../world'
import { answering, dataOf, type Options } from './answer'

type Address = { path: string; query: Query }
type Route = (options: Options) => Promise<unknown>

const mostPages = 10

/** As WeChat gives a query to a page: not decoded. */
export const queryOf = (text = ''): Query =>
  Object.fromEntries(
    text
      .split('&')
      .filter(Boolean)
      .map(pair => {
        const [key = '', ...value] = pair.split('=')
        return [key, value.join('=')]
      }),
  )

function addressOf(url: unknown): Address {
  const [path = '', query] = String(url).split('?')
  const from = (top()?.path ?? '').split('/').slice(0, -1)
  return { path: path.startsWith('/') ? path.slice(1) : joined(from, path), query: queryOf(query) }
}

const isTab = (path: string) => Boolean(world.bundle.app.tabBar?.list.some(tab => tab.pagePath === path))
const refusal = (api: string, why: string) => ({ errMsg: `${api}:fail ${why}` })

function checked(api: string, url: unknown, wantsTab: boolean | null): Address {
  const address = addressOf(url)
  if (!world.bundle.pages.some(page => page.path === address.path)) {
    violate('route', `${api}: the page ${address.path} is not in app.json`)
    throw refusal(api, `page "${address.path}" is not found`)
  }
  if (wantsTab === true && !isTab(address.path)) throw refusal(api, 'can not switch to no-tabBar page')
  if (wantsTab === false && isTab(address.path)) throw refusal(api, `can not ${api} a tabbar page`)
  return address
}

async function navigateTo({ url, events }: Options) {
  const { path, query } = checked('navigateTo', url, false)
  if (stack.length >= mostPages) throw refusal('navigateTo', 'webview count limit exceed')
  hideTop()
  const { channel } = openPage(path, query)
  for (const [name, listener] of Object.entries((events ?? {}) as Record<string, () => void>))
    channel.on(name, listener)
  return { eventChannel: channel }
}

async function redirectTo({ url }: Options) {
  const { path, query } = checked('redirectTo', url, false)
  closeTop()
  openPage(path, query)
}

async function reLaunch({ url }: Options) {
  const { path, query } = checked('reLaunch', url, null)
  while (stack.length) closeTop()
  openPage(path, query)
}

async function switchTab({ url }: Options) {
  const { path, query } = checked('switchTab', url, true)
  if (Object.keys(query).length) violate('route', `switchTab to ${path} loses its query`)
  while (stack.length) closeTop()
  openPage(path, {})
}

async function navigateBack({ delta }: Options) {
  const steps = Math.min(Number(delta ?? 1), stack.length - 1)
  if (steps < 1) throw refusal('navigateBack', 'cannot navigate back at first page.')
  for (let step = 0; step < steps; step++) closeTop()
  showTop()
}

const routed =
  (name: string, route: Route) =>
  (options: Options = {}) => {
    sayCall(name, dataOf(options))
    return answering(name, options, () =>
      route(options).catch((error: unknown) => {
        if (error instanceof Error) violate('exception', `${name}: ${stackOf(error)}`)
        throw error
      }),
    )
  }

export const routes: Record<string, (options?: Options) => unknown> = Object.fromEntries(
  Object.entries({ navigateTo, redirectTo, reLaunch, switchTab, navigateBack }).map(([name, route]) => [
    name,
    routed(name, route as Route),
  ]),
)
