// The texts of cases and hot matters at the desk.
export const repeats = {
  title: '可能重复',
  join: '并入这件',
  joined: '已并入，会随那一件一起答复',
  following: (count: number) => `${count} 人跟随`,
  sameItem: '同一事项',
  near: { grid: '同一网格', village: '同一村社区', town: '同一镇街' },
  metres: (metres: number) => `约 ${metres} 米`,
  sameDay: '同一天',
  days: (days: number) => `相隔 ${days} 天`,
  shared: (words: string) => `都说到 ${words}`,
}

export const cases = {
  title: (size: number) => `并案，共 ${size} 位反映`,
  lead: '看主件',
  part: '拆出',
  partTitle: '从并案中拆出',
  partWords: '拆出后回到“待交办”，重新交给承办单位；原来的答复期限不变。',
  partReason: '为什么拆出',
  partHint: '例如 不是同一盏灯',
  parted: '已拆出，等待交办',
}

export const hot = {
  title: '热点',
  periods: { week: '近 7 天', month: '近 30 天', season: '近 90 天' },
  rise: (size: number, before: number) => (before ? `${size} 件，上一期 ${before} 件` : `${size} 件，上一期没有`),
  span: (from: string, to: string) => `${from}至 ${to}`,
  open: (count: number) => `${count} 件还没有答复`,
  study: '需要研判',
  studyWords: (answers: number) => `${answers} 次答复都按时，还在反映`,
  evidence: { report: '反映', answer: '按时答复' },
  show: '看每一件',
  hide: '收起',
  empty: '这段时间没有热点',
  emptyWords: '同一件事有三位以上反映，会出现在这里。',
}
