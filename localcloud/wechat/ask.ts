// For tests: WeChat asked as a function asks it, by wx-server-sdk itself.

type Answer = { errCode: number; errMsg: string } & Record<string, unknown>
type Sdk = {
  init(config: object): void
  DYNAMIC_CURRENT_ENV: unknown
  openapi: Record<string, Record<string, (data: object) => Promise<Answer>>>
}

/** @returns what it answers, or what it throws: it throws for every code but 0 */
export async function askWechat(api: string, data: object): Promise<Answer> {
  // As the functions do: at the first call.
  const module = await import('wx-server-sdk')
  const sdk = ((module as { default?: unknown }).default ?? module) as Sdk
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV })
  const [group = '', name = ''] = api.split('.')
  try {
    return (await sdk.openapi[group]?.[name]?.(data)) as Answer
  } catch (error) {
    const { errCode, errMsg } = error as Answer
    return { errCode, errMsg }
  }
}
