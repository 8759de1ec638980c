import type { Work } from '@shared/request/calls'
import { View } from '@tarojs/components'
import { Row } from '../parts/row'
import { Sheet } from '../parts/sheet'
import { spaced } from '../parts/when'
import { choosePost } from './post'
import { work as words } from './work-words'

/** Which of one's posts to look at. */
export function PostSheet({ posts, onClose }: { posts: Work['posts']; onClose: () => void }) {
  const choose = (id: string) => {
    choosePost(id)
    onClose()
  }
  return (
    <Sheet title={words.switch} onClose={onClose}>
      <View className="prose">{words.switchWords}</View>
      <View className="gap" />
      <View className="card rows">
        {posts.map(({ id, title, on }) => (
          <Row
            key={id}
            id={`post-${id.replace(/\W/g, '-')}`}
            title={spaced(title)}
            value={on ? words.now : ''}
            onPress={() => choose(id)}
          />
        ))}
      </View>
    </Sheet>
  )
}
