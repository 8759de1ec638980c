import type { Results } from '@shared/figures/results'
import type { Work } from '@shared/request/calls'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { goWritten } from '../go'
import { Icon } from '../parts/icon'
import { Press } from '../parts/press'
import { spoken } from '../parts/spoken'
import { useStore } from '../parts/store'
import { spaced } from '../parts/when'
import { waiting } from '../unsent'
import { House } from './house'
import { PostSheet } from './post-sheet'
import { UnsentCard } from './unsent-card'
import { WaitRow } from './wait-row'
import { work as words } from './work-words'
import './work.scss'

/** Who one is here; with several posts, the way to another. */
function Who({ name, posts }: Pick<Work, 'name' | 'posts'>) {
  const [open, setOpen] = useState(false)
  const title = posts.find(({ on }) => on)?.title ?? ''
  return (
    <View className="work-who">
      <View className="lead" {...spoken({ role: 'heading', level: 1 })}>
        {words.hello(name, Date.now())}
      </View>
      {posts.length > 1 ? (
        <Press id="switch-post" className="link" label={`${title}，${words.switch}`} onPress={() => setOpen(true)}>
          <Text className="work-post">{spaced(title)}</Text>
          <Text>{`${words.switch} ›`}</Text>
        </Press>
      ) : (
        <View className="sub">{spaced(title)}</View>
      )}
      {open && <PostSheet posts={posts} onClose={() => setOpen(false)} />}
    </View>
  )
}

const Main = ({ text, page, icon }: NonNullable<Work['main']>) => (
  <Press id="work-main" className="btn main work-main" role="link" label={text} onPress={() => goWritten(page)}>
    <Icon name={icon} />
    <Text>{spaced(text)}</Text>
  </Press>
)

/** For who walks about: what was written without a network is kept, and goes by itself. */
function Offline() {
  const unsent = useStore(waiting)
  return (
    <View className="section">
      <View className="card wait">
        <View className="wait-tile">
          <Icon name="cloud-off" />
        </View>
        <View className="grow">
          <View className="title">{words.offline}</View>
          <View className="meta">{unsent.length ? words.unsent(unsent.length) : words.offlineWords}</View>
        </View>
      </View>
      {unsent.map(entry => (
        <UnsentCard key={entry.tap} entry={entry} />
      ))}
    </View>
  )
}

function Waits({ main, waits }: Pick<Work, 'main' | 'waits'>) {
  const idle = !main && waits.every(({ count }) => !count)
  return (
    <View>
      {idle && (
        <View className="card">
          <View className="title">{words.nothing}</View>
          <View className="meta">{words.nothingWords}</View>
        </View>
      )}
      <View className="card rows waits">
        {waits.map(wait => (
          <WaitRow key={wait.id} {...wait} />
        ))}
      </View>
    </View>
  )
}

/** What the house has come to; the county beside it, where the house is but a part. Beside what waits where there is room. */
export const WorkAside = ({ work: { kind, house }, results }: { work: Work; results: Results | null }) => (
  <View>
    {kind === 'grid' && <Offline />}
    {house && <House title={house.title} results={house} />}
    {results && house?.title !== words.county && <House title={words.county} results={results} />}
  </View>
)

/** The home of one who works for the county: what waits, one main button, each number the way to its list. */
export const WorkHome = ({ work }: { work: Work }) => (
  <View className="work-home">
    <Who name={work.name} posts={work.posts} />
    {work.main && <Main {...work.main} />}
    <Waits main={work.main} waits={work.waits} />
  </View>
)
