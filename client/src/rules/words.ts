// The texts of how the system dispatches by itself, and when matters rise.
import { thin } from '../parts/when'

const share = (part: number) => `${Math.round(part * 100)}${thin}%`

export const page = {
  title: '自动交办和升级',
  tabs: [
    { id: 'models' as const, name: '拟办模型' },
    { id: 'levels' as const, name: '升级规则' },
  ],
  signIn: '用手机号登录',
  denied: '您的岗位不看这些规则',
  drop: '放弃改动',
  share,
}

export const models = {
  line: '自动交办门槛',
  lineSays: (threshold: number) => `把握到 ${share(threshold)} 的，自动交办；不到的，留给交办员。`,
  look: '看一件要几分钟',
  wrong: '办错一件要几分钟',
  costsSay: '看一件：交办员看清楚、交出去，通常要多久。办错一件：退回来再交，一共多花多久。',
  follows: (threshold: number) => `按这两个数，自动交办门槛是 ${share(threshold)}。`,
  odd: '办错一件的代价要大于看一件的代价。',
  save: '保存门槛',
  saved: (threshold: number) => `门槛定在 ${share(threshold)}`,
  outcomes: '门槛定在别处会怎样',
  outcomesWords: (name: string) => `拿交办员定过的诉求，当作没见过的，让${name}的模型一件一件重判，再对答案。`,
  columns: ['门槛', '留给人', '其余判对'],
  now: '现在',
  none: '–',
  models: '历次模型',
  modelsWords: '每天夜里从交办员的决定里学一次，比在用的好才换上。学的东西不出本县。',
  own: '清单自带的说法',
  ownWords: '只认清单里写的名称和说法，不看以往的决定',
  made: (when: string) => `${when}学成`,
  examples: (count: number) => `学了 ${count.toLocaleString('en-US')} 件人工决定`,
  right: (right: number) => `人工定过的里，有 ${share(right)} 会判对`,
  noExamples: '只学了清单，还没有人工决定可学',
  inUse: '在用',
  use: '换用这个',
  useOwn: '用回清单自带的',
  using: (name: string) => `现在用${name}`,
  empty: '还没有学成的模型',
  emptyWords: '交办员定过的诉求，夜里会学一遍，明早就能在这里看到。在那以前，用清单自带的说法来认。',
}

export const levels = {
  lead: '够上一条就升级，并写明凭哪一条、看到了什么。升了不会自己降，降级由人来，要写理由。',
  usual: '现在用的是通常的规则。',
  own: '现在用的是本县自己定的规则。',
  from: '改了以后，新来的和有新进展的诉求按新规则来；已经升级的不变。',
  flags: '一有就升',
  add: '加一条规则',
  addChoose: '看什么',
  addSearch: '搜一搜，例如 人数',
  addNone: '没有找到。',
  amount: '数',
  colour: '升为',
  tier: '由谁办',
  colours: [
    { id: 'yellow' as const, name: '黄色' },
    { id: 'orange' as const, name: '橙色' },
    { id: 'red' as const, name: '红色' },
  ],
  tiers: { village: '村（社区）', town: '镇街', county: '县里' },
  done: '改好了',
  remove: '删掉这一条',
  save: '保存规则',
  saved: '规则已保存，从现在起按它升级',
  back: '换回通常的规则',
  backSure: '换回通常的规则？本县自己定的会去掉。',
}

export const troubles = {
  title: '卡住的事',
  denied: '这一页归管理员管',
  lead: '这些事没有自动办成，会隔一阵再试，越隔越久。请看一看是什么挡住了。',
  times: (times: number) => `没有办成 ${times} 次`,
  open: '看这一件 ›',
  empty: '没有卡住的事',
  emptyWords: '到时候该自动做的都做了。哪一件没有办成，会出现在这里。',
}

export const county = {
  title: '本县的门面',
  lines: {
    name: '县名，写在“速来办”前面',
    motto: '一句话（可不填）',
    address: '中心地址（可不填）',
    open: '中心什么时候有人（可不填）',
    filing: '备案号（可不填）',
  },
  number: '热线电话',
  hours: '热线什么时候有人接（可不填）',
  save: '保存',
  saved: '保存了，每个页面一分钟内换上',
}

export const calendar = {
  title: '节假日',
  wanted: (year: number) => `${year}${thin}年的节假日还没有载入`,
  lead: '没有载入以前，期限按周一到周五和法定节日暂算，载入后自动重算。',
  notice: '国务院办公厅的放假通知',
  hint: '把通知原文贴在这里，例如 一、元旦：1月1日至3日放假调休，共3天。1月4日上班。',
  read: '从通知里读出来的，请对一遍',
  holidays: '放假',
  makeUpDays: '补班',
  days: (count: number) => `${count}${thin}天`,
  none: '没有',
  load: (year: number) => `载入${thin}${year}${thin}年`,
  loaded: (year: number, count: number) => `${year} 年已载入，${count} 件重新算期限`,
  nothing: '现在不用载入',
  nothingWords: '每年 11 月起，国务院公布下一年的放假安排，那时会在首页提醒您。',
  known: (years: readonly number[]) => `已知的年份：${years.join('、')}`,
}
