// A page that breaks while it is drawn says so calmly and offers the two ways on, instead of standing blank.
import { View } from '@tarojs/components'
import { Component, type ComponentType, type ReactNode } from 'react'
import { theCounty } from '../county'
import { goInstead } from '../go'
import { elder } from '../settings'
import { Button } from './button'
import { names } from './names'
import { spoken } from './spoken'

const words = {
  title: '这一页没有打开',
  words: (hotline: string) => `已经送出的都在，填到一半的也留着。再打不开，请打 ${hotline}。`,
  again: '重新打开',
  home: '回首页',
}

/** Drawn with nothing of the page: whatever broke there is not needed here. */
const Broken = ({ onAgain }: { onAgain: () => void }) => (
  <View className={names('screen', elder.get() && 'elder')}>
    <View className="body">
      <View className="empty" {...spoken({ role: 'alert' })}>
        <View className="empty-title">{words.title}</View>
        <View className="empty-words">{words.words(theCounty.get().hotline.number)}</View>
        <Button id="open-again" text={words.again} onPress={onAgain} />
        <Button
          id="go-home"
          look="plain"
          text={words.home}
          onPress={() => {
            goInstead('home/index')
            onAgain()
          }}
        />
      </View>
    </View>
  </View>
)

/** React catches what breaks below only in a class; why it broke, React writes to the console itself. */
class Guard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override render() {
    return this.state.broken ? <Broken onAgain={() => this.setState({ broken: false })} /> : this.props.children
  }
}

/** Around every page. @example export default guarded(MatterPage) */
export function guarded(Page: ComponentType) {
  return function Guarded() {
    return (
      <Guard>
        <Page />
      </Guard>
    )
  }
}
