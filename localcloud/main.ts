// npm start: the local cloud with the product, and with its demonstration town where asked for. npm run dev: the same, following edits.
import { parseArgs } from 'node:util'
import { playDemo } from './product/demo'
import { openProduct } from './product/open'
import { followPages } from './product/pages'
import { seed } from './product/seed'
import { townOf } from './town/town'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '.data' },
    port: { type: 'string', default: '8020' },
    host: { type: 'string', default: '127.0.0.1' },
    town: { type: 'boolean', default: false },
    follow: { type: 'boolean', default: false },
  },
})

const town = values.town ? townOf() : undefined
type Town = ReturnType<typeof townOf>
const nameOf = (who: string) => town?.people.find(({ wechat, phone }) => wechat === who || `+86${phone}` === who)?.name

/** Plays the demonstration's matters under a clock of their own, once. */
async function fill(dir: string, people: Town): Promise<void> {
  let past = Date.now()
  const cloud = await openProduct({ dir, now: () => past })
  if (await seed(() => people, Date.now())) {
    console.log('Filling the demonstration county … 正在准备演示数据')
    await cloud.runTimer('suggestion')
    await playDemo(cloud, people, Date.now(), at => {
      past = at
    })
  }
  await cloud.close()
}

const follow = {
  into: '.cache/dev/functions',
  told: (renewed: string[]) => {
    if (renewed.length) console.log(`New code 已更新: ${renewed.join(', ')}`)
  },
}

async function main(): Promise<void> {
  const pages = values.follow ? await followPages() : undefined
  if (town) await fill(values.data, town)
  const cloud = await openProduct({
    dir: values.data,
    port: Number(values.port),
    host: values.host,
    secret: process.env.SULAIBAN_DOOR_SECRET || undefined,
    threads: true,
    timers: true,
    demo: values.town,
    nameOf,
    pages: pages?.folder,
    watched: values.follow,
    follow: values.follow ? follow : undefined,
  })
  console.log(welcome(cloud.url, values.data))
  if (values.follow) console.log(following)
  const close = () => {
    pages?.stop()
    return cloud.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void close().then(() => process.exit(0)))
}

const following = `  Edits in client/, shared/ and cloudfunctions/ are followed; after one in localcloud/, of the collections, of the
  demonstration county or of a new function start again. 修改 client/、shared/、cloudfunctions/ 会自动生效。
`

function welcome(url: string, data: string): string {
  return `
  速来办 is running. Everything is kept in ${data}; Ctrl+C stops it.

  Open 打开 ${url}/ and sign in 登录; each finds a home of their own 每人一个首页:

  Resident      居民        13800000001  王秀兰
  Handler       承办人      13800000002  李强
  Unit's head   单位负责人  13800000004  赵建国
  Town head     镇街负责人  13800000009  吴昊
  Dispatcher    交办员      13800000003  张敏
  Supervisor    督查员      13800000010  马骏
  Leader        领导        13800000011  何真
  Administrator 管理员      13800000006  周丽
  Grid worker   网格员      13800000005  陈晓梅
  Two posts     两个岗位    13800000008  林娜

  Phone         手机        ${url}/phone  what each person received, sign-in codes too

  Scan a grid board 扫网格牌: ${url}/#/request/submit?scene=${townScene()}
`
}

function townScene(): string {
  const grid = town?.grids.find(({ worker }) => worker.name === '陈晓梅')
  return town?.codes.find(code => code.kind === 'grid' && code.grid === grid?._id)?._id ?? ''
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
