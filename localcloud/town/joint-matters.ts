// Matters of the demonstration county that several units have a hand in. All invented.
import type { Matter } from './matters'

export const jointMatters: readonly Matter[] = [
  {
    ago: 3,
    at: '09:05',
    by: 0,
    kind: 'complaint',
    item: 'it-ludeng',
    village: '和平社区',
    words: '东大门到菜场',
    text: '东大门到菜场这一段路灯全灭了，早上出摊、晚上接孩子都看不见。',
    fate: 'extended',
  },
  {
    ago: 2,
    at: '08:35',
    by: 21,
    kind: 'complaint',
    item: 'it-cunlu',
    village: '和平社区',
    words: '农贸市场后巷',
    text: '农贸市场后巷两边全是摊位和三轮车，消防车进不来，说了好几回没人管。',
    fate: 'whistled',
  },
  {
    ago: 4,
    at: '09:20',
    by: 22,
    kind: 'complaint',
    item: 'it-heitan',
    village: '和平社区',
    words: '老砖窑北侧',
    text: '老砖窑北侧的水塘又黑又臭，旁边还倒了不少生活垃圾，夏天开不了窗。',
    fate: 'meeting',
  },
  {
    ago: 3,
    at: '08:50',
    by: 23,
    kind: 'help',
    item: null,
    village: '和平社区',
    words: '人民路与青年路口',
    text: '路口绿化带里的旧广告架松了，刮风就晃，找了两家都说不归自己管。',
    fate: 'thrice',
  },
]
