// Danger, both ways: what must stop the form, and what must not. Invented sentences, spoken as people write.
import { type Danger, dangerIn, numbers } from './danger'

const now: [Danger, string][] = [
  ['gas', '楼道里闻到很重的煤气味'],
  ['gas', '施工把天然气管道挖断了，嘶嘶响'],
  ['gas', '我家液化气罐漏气'],
  ['gas', '三单元燃气泄漏，没人管'],
  ['gas', '厨房天然气味很浓，关了阀门还有'],
  ['fire', '楼下电动车着火了'],
  ['fire', '隔壁楼冒浓烟'],
  ['fire', '村西头麦田烧起来了，火势很大'],
  ['fire', '变压器冒火花还在烧，电箱冒烟'],
  ['fire', '后山起火了！'],
  ['electric', '电线掉在地上冒火花'],
  ['electric', '有人触电了'],
  ['electric', '高压线断了垂到路上'],
  ['electric', '路灯杆漏电，狗被电倒了'],
  ['water', '有小孩掉进河里了'],
  ['water', '一个老人滑到水塘里了'],
  ['trapped', '老人困在电梯里四十分钟了'],
  ['trapped', '电梯困人，没有人来'],
  ['trapped', '工人被埋在沟里'],
  ['trapped', '手卡在门里动不了，卡在机器里出不来'],
  ['hurt', '老人晕倒在路边'],
  ['hurt', '有人被车撞倒，流了很多血'],
  ['hurt', '井盖没盖，有人摔下去骨折了，快来救人'],
  ['hurt', '邻居喝农药了'],
  ['hurt', '孩子一直抽搐'],
  ['hurt', '救命啊！'],
  ['hurt', '有人受伤'],
  ['suicide', '我不想活了'],
  ['suicide', '有人站在楼顶要跳楼'],
  ['suicide', '这样下去活不下去了，没有意思'],
  ['suicide', '我老婆想自杀'],
  ['violence', '他正在打人，快来'],
  ['violence', '隔壁男的拿刀追人'],
  ['violence', '他扬言要杀了我'],
  ['violence', '我被老公打，不敢回家'],
  ['violence', '邻居天天打孩子'],
  ['violence', '绑架了孩子'],
  ['violence', '张建德绑架了他'],
  ['child', '孩子走丢了'],
  ['child', '小孩被锁在车里'],
  ['child', '孙女放学后失联了'],
  ['child', '三岁孩子爬到窗户外面'],
]

const notNow = [
  '路灯不亮，晚上走路看不清',
  '楼道堆满杂物，有火灾隐患',
  '消防通道被占，万一着火消防车进不来',
  '电动车在楼道充电，容易起火',
  '怕孩子掉进河里，希望装护栏',
  '井盖松动，担心老人摔断腿',
  '去年这里着过火，希望整改',
  '咨询燃气怎么开户',
  '天然气收费标准是多少',
  '小区什么时候通天然气',
  '建议开展消防培训和演练',
  '灭火器过期了没人换',
  '路口没有红绿灯，可能会撞伤人',
  '电梯经常故障，会不会困人',
  '工资被拖欠，这是家里的救命钱',
  '占用了业主的救命通道',
  '不接受道德绑架',
  '现在他们道德绑架我',
  '审批一直卡在街道里',
  '管线埋在地下，没有标志',
  '孩子一个人上学，希望加开校车',
  '学校离家远，孩子上学不方便',
  '跳楼价促销，噪音扰民',
  '广场舞声音太大，吵死人了',
  '气死我了，物业不接电话',
  '热死人了，空调坏了没人修',
  '河里有死鱼，水很臭',
  '打人事件的案件什么时候有结果',
  '希望加强防溺水宣传',
  '火车站附近停车难',
  '垃圾站味道很重',
  '烧烤摊油烟大',
  '医保报销怎么办理',
  '交通事故责任认定什么时候出来',
  '家里水管漏了',
  '屋顶漏水',
  '煤气站搬迁以后换气不方便',
  '',
]

test.each(now)('%s: “%s” stops the form', (danger, text) => {
  const alarm = dangerIn(text)
  expect(alarm?.danger).toBe(danger)
  expect(alarm?.call).toEqual(numbers[danger])
  expect(text).toContain(alarm?.words)
})

test.each(notNow)('“%s” does not', text => {
  expect(dangerIn(text)).toBeNull()
})

test('the words are found in the middle of a long text, and a long text costs little', () => {
  const long = '小区门口的路坑坑洼洼，下雨就积水。'.repeat(600)
  expect(dangerIn(`${long}现在老人晕倒在楼下了，${long}`)).toMatchObject({
    danger: 'hurt',
    words: '现在老人晕倒在楼下了',
  })
  const begun = performance.now()
  dangerIn(long)
  expect(performance.now() - begun).toBeLessThan(500)
})
