// What the oldest phones lack, from MDN's browser-compat-data. Base library 3.13 of WeChat still means iOS 15 and Chrome 86, and the
// browser build is held to the same. Source: wechat-miniprogram/miniprogram-compat.
import data from '@mdn/browser-compat-data'

/** The first version of each that must be able to read everything. */
const oldest = { safari_ios: 15, chrome_android: 86 } as const

type Support = {
  version_added?: unknown
  version_removed?: unknown
  flags?: unknown
  prefix?: string
  alternative_name?: string
}
type Node = { __compat?: { support: Record<string, Support | Support[] | undefined> } } & { [name: string]: unknown }

const versionOf = (version: unknown): number =>
  typeof version === 'string' ? Number(version.replace('≤', '')) : Number.NaN

const works = (one: Support, oldest: number): boolean =>
  versionOf(one.version_added) <= oldest &&
  !(versionOf(one.version_removed) <= oldest) &&
  !one.flags &&
  !one.prefix &&
  !one.alternative_name

/** Undefined of what the data say nothing. */
function known(node: Node | undefined): boolean | undefined {
  const support = node?.__compat?.support
  if (!support) return undefined
  return Object.entries(oldest).every(([phone, version]) =>
    [support[phone] ?? []].flat().some(one => works(one, version)),
  )
}

const within = (node: unknown): [string, Node][] =>
  Object.entries(node as Record<string, Node>).filter(([name]) => name !== '__compat' && !name.startsWith('@@'))

const isStatic = /_static$/
const isEvent = /_event$/

/** Every interface, and every member of each. */
const interfaces = [...within(data.javascript.builtins), ...within(data.api)]
const members = interfaces.flatMap(([owner, node]) =>
  within(node)
    .filter(([name]) => !isEvent.test(name))
    .map(([name, member]) => ({ owner, name: name.replace(isStatic, ''), there: known(member) })),
)
const missing = members.filter(({ there }) => there === false)
const somewhere = new Set(members.filter(({ there }) => there).map(({ name }) => name))

/** A script does not say of which kind a value is: by their names alone only those are looked for that every script has. */
const everywhere = new Set(['Array', 'TypedArray', 'String'])

/** Interfaces and functions that are not there at all: “structuredClone”. */
export const globals: ReadonlySet<string> = new Set(
  interfaces.filter(([, node]) => known(node) === false).map(([name]) => name),
)

/** “Object.hasOwn”, “Intl.Segmenter”. */
export const owned: ReadonlySet<string> = new Set(missing.map(({ owner, name }) => `${owner}.${name}`))

/** Methods of lists and texts by a name that nothing on these phones has: “at”, “findLast”. */
export const methods: ReadonlySet<string> = new Set(
  missing.flatMap(({ owner, name }) => (everywhere.has(owner) && !somewhere.has(name) ? name : [])),
)

const lackedBy = (node: unknown): ReadonlySet<string> =>
  new Set(
    within(node)
      .filter(([, one]) => known(one) === false)
      .map(([name]) => name),
  )

export const properties = lackedBy(data.css.properties)
export const selectors = lackedBy(data.css.selectors)
export const atRules = lackedBy(data.css['at-rules'])
