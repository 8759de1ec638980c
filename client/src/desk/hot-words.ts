// The texts of hot matters.
export const words = {
  title: '热点',
  periods: { week: '近 7 天', month: '近 30 天', season: '近 90 天' },
  rise: (size: number, before: number) => (before ? `${size} 件，上一期 ${before} 件` : `${size} 件，上一期没有`),
  span: (from: string, to: string) => `${from}至 ${to}`,
  open: (count: number) => `${count} 件还没有答复`,
  study: '要坐下来研究',
  studyWords: (answers: number) => `${answers} 次答复都按时，还在反映`,
  evidence: { report: '反映', answer: '按时答复' },
  show: '看每一件',
  hide: '收起',
  empty: '这段时间没有热点',
  emptyWords: '同一件事有三位以上反映，会出现在这里。',
}
