// The texts of a handler's work.
export const list = {
  title: '我的任务',
  /** Those of capabilities stand between the last two. */
  lists: {
    accept: {
      name: '待接手',
      empty: { title: '没有等您接手的', words: '新派来的会出现在这里，也会在微信里提醒您。' },
    },
    due: {
      name: '今天到期',
      empty: { title: '今天没有到期的', words: '今天到期的、已经超时的在这里，最急的排在前面。' },
    },
    answer: {
      name: '正在办',
      empty: { title: '没有在办的', words: '接手后的诉求在这里，快到期的排在前面。' },
    },
    waiting: {
      name: '等补充',
      empty: { title: '没有等补充的', words: '请对方补充后，时钟停着，回复了会回到“正在办”。' },
    },
  },
  done: { name: '已办', empty: { title: '还没有办过的', words: '答复过的诉求在这里，能看到群众的评价。' } },
  photos: (count: number) => `${count} 张照片`,
  round: (round: number) => `第 ${round} 次交办`,
  bottom: '没有更多了',
  signIn: '用手机号登录',
  late: '超时',
  soon: '快到期',
  calm: '在期内',
  rated: '已办',
}

export const detail = {
  toTasks: '看我的任务',
  title: '办理',
  text: '反映的内容',
  steps: '办理经过',
  guide: '办理说明',
  basis: '依据什么办',
  reporter: '反映人',
  hidden: '反映人要求保密，请通过速来办中心转达',
  look: '看号码',
  lookTitle: '看反映人的电话',
  lookWords: '每看一次都有记录。请写明为什么要看。',
  lookReason: '理由',
  lookHint: '例如 约时间到现场查看',
  lookGo: '看号码',
  dial: (phone: string) => `拨打 ${phone}`,
  signedBy: (name: string) => `${name} 已签字，等第二位签字`,
  answered: '等反映人评价，打 1、2 分会再次交办',
  earlier: '上一轮不满意，请先看当时的答复和评价',
}
