// What happened in the window: what WeChat would not have allowed, the wx calls, what was logged, every setData.

export type Violation = { kind: string; message: string }
export type WxCall = { api: string; args: unknown }
export type SetData = { page: string; phase: string; keys: string[]; bytes: number; at: number }
export type Report = { violations: Violation[]; calls: WxCall[]; log: { level: string; text: string }[] }

export const record = {
  violations: [] as Violation[],
  calls: [] as WxCall[],
  log: [] as Report['log'],
  setDatas: [] as SetData[],
  /** A name for what is going on, so that setData can be counted by it. */
  phase: 'boot',
}

export const violate = (kind: string, message: string): void => void record.violations.push({ kind, message })

export const sayCall = (api: string, args: unknown): void => void record.calls.push({ api, args })

export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : asText(error)

export function asText(value: unknown): string {
  if (typeof value === 'string') return value
  try {
    return JSON.stringify(value) ?? String(value)
  } catch {
    return String(value)
  }
}

/** Work of the mini-program: what it throws is written down, and goes no further. */
export function guarded<Result>(where: string, work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    violate('exception', `${where}: ${stackOf(error)}`)
    return undefined
  }
}

/** The console of the mini-program: kept, not printed. */
export const quietConsole: Console = new Proxy(console, {
  get(target, name: keyof Console) {
    if (typeof target[name] !== 'function') return target[name]
    return (...parts: unknown[]) => {
      const text = parts.map(part => (part instanceof Error ? stackOf(part) : asText(part))).join(' ')
      record.log.push({ level: name, text })
    }
  },
})

/** As the bridge between WeChat's two threads carries a value. */
export const carried = <Value>(value: Value): Value =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as Value)
