// A browser as its owner would call it, by what it says of itself. A guess for a person who looks for their own, never a rule.
import { devices as words } from './me-words'

const first = (agent: string, names: readonly (readonly [RegExp, string])[]) =>
  names.find(([sign]) => sign.test(agent))?.[1] ?? null

/** Others say that they are Chrome too, and Chrome that it is Safari. */
const browsers = [
  [/Edg/, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/UCBrowser/, 'UC'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
] as const

const machines = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, words.android],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'Mac'],
  [/Linux/, 'Linux'],
] as const

/** @example deviceOf('… (Windows NT 10.0) … Chrome/120 …') // '浏览器（Windows，Chrome）' */
export function deviceOf(agent: string): string {
  const kind = /MicroMessenger/.test(agent) ? words.inWeChat : words.browser
  const more = [first(agent, machines), kind === words.browser ? first(agent, browsers) : null].filter(Boolean)
  return more.length > 0 ? `${kind}（${more.join('，')}）` : kind
}
