import { Text } from '@tarojs/components'
import { goWritten } from '../go'
import { Icon } from './icon'
import { names } from './names'
import { Press } from './press'

/** A page that one can always go to. `page` without a leading slash. */
export type Way = { id: string; title: string; icon: string; page: string; count?: number }

export const homeAs = (title: string, icon: string): Way => ({ id: 'home', title, icon, page: 'home/index' })

/** Everybody's own pages. */
export const ownWays = (unread: number): Way[] => [
  { id: 'matters', title: '我的诉求', icon: 'file-text', page: 'home/matters' },
  { id: 'inbox', title: '消息', icon: 'message-2', page: 'home/inbox', count: unread },
  { id: 'me', title: '我的', icon: 'user', page: 'home/me' },
]

export const isOn = (path: string, { page }: Way) => path.replace(/^\//, '').startsWith(page.split('?')[0] ?? page)

export function WayLink({ way, on }: { way: Way; on: boolean }) {
  const count = way.count ? (way.count > 99 ? '99+' : String(way.count)) : ''
  return (
    <Press
      id={`way-${way.id}`}
      className={names('link-way', on && 'on')}
      role="link"
      current={on}
      label={count ? `${way.title}，${count} 条没看` : way.title}
      onPress={() => goWritten(way.page)}
    >
      <Icon name={way.icon} />
      <Text className="grow">{way.title}</Text>
      {count && <Text className="way-count">{count}</Text>}
    </Press>
  )
}
