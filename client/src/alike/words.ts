// The texts of what is perhaps the same matter.
export const words = {
  title: '可能重复',
  join: '并入这件',
  joinKey: '并入最像的那一件',
  joined: '已并入，会随那一件一起答复',
  following: (count: number) => `${count} 人跟着`,
  sameItem: '同一件事',
  near: { grid: '同一个网格', village: '同一个村（社区）', town: '同一个镇街' },
  metres: (metres: number) => `约 ${metres} 米`,
  sameDay: '同一天',
  days: (days: number) => `相隔 ${days} 天`,
  shared: (words: string) => `都说到 ${words}`,
}
