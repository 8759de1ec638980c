import type { AnswerOf } from '@shared/calls/call'
import type { home } from '@shared/request/calls'
import Taro from '@tarojs/taro'
import { words } from './words'

const quiet = { fail: () => {} }
const inbox = 2

const first = {
  home: { text: words.first, iconPath: 'assets/tab-home.png', selectedIconPath: 'assets/tab-home-on.png' },
  work: { text: words.work, iconPath: 'assets/tab-work.png', selectedIconPath: 'assets/tab-work-on.png' },
}

/** The tabs below as they are for who is here: the first is one's work, the inbox has what was not seen. */
export function nameTabs({ unread, work }: Pick<AnswerOf<typeof home>, 'unread' | 'work'>) {
  Taro.setTabBarItem({ index: 0, ...first[work ? 'work' : 'home'], ...quiet })
  if (unread) Taro.setTabBarBadge({ index: inbox, text: unread > 99 ? '99+' : String(unread), ...quiet })
  else Taro.removeTabBarBadge({ index: inbox, ...quiet })
}
