import type { CatalogueView, ItemRow } from '@shared/catalogue/calls'
import type { Heading } from '@shared/catalogue/catalogue'
import { sought } from '@shared/catalogue/sought'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '../go'
import { Chips } from '../parts/chips'
import { guarded } from '../parts/guarded'
import { Row } from '../parts/row'
import { Screen } from '../parts/screen'
import { SearchBox } from '../parts/search-box'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { spaced } from '../parts/when'
import { useCatalogue } from './catalogue'
import { list as words } from './words'
import './catalogue.scss'

const mostFound = 40

const Items = ({ items }: { items: ItemRow[] }) => (
  <View className="card rows catalogue-items">
    {items.map(({ id, name, priority }) => (
      <Row
        key={id}
        title={name}
        value={priority ? words.priority : undefined}
        onPress={() => go('catalogue/item', { id })}
      />
    ))}
  </View>
)

/** A heading's own items, then those of the headings below it. */
function Group({ heading, catalogue, title }: { heading: Heading; catalogue: CatalogueView; title: boolean }) {
  const items = catalogue.items.filter(({ parent }) => parent === heading.code)
  return (
    <View>
      {title && <View className="label">{heading.name}</View>}
      {items.length > 0 && <Items items={items} />}
      {catalogue.headings
        .filter(({ parent }) => parent === heading.code)
        .map(below => (
          <Group key={below.code} heading={below} catalogue={catalogue} title />
        ))}
    </View>
  )
}

/** Class by class. */
function Classes({ catalogue }: { catalogue: CatalogueView }) {
  const classes = catalogue.headings.filter(({ parent }) => parent === null)
  const [code, setCode] = useState('')
  const chosen = classes.find(heading => heading.code === code) ?? classes[0]
  if (!chosen) return <Empty title={words.empty} words={words.emptyWords} way={file} />
  return (
    <View>
      <View className="filter">
        <Chips
          tabs
          options={classes.map(each => ({ id: each.code, name: each.name }))}
          chosen={chosen.code}
          onChoose={setCode}
        />
      </View>
      <Group heading={chosen} catalogue={catalogue} title={false} />
    </View>
  )
}

const file = { text: words.file, onPress: () => go('request/submit') }

function Found({ catalogue, text }: { catalogue: CatalogueView; text: string }) {
  const found = sought(catalogue.items, text)
  if (!found.length) return <Empty title={words.none} words={words.noneWords} way={file} />
  return (
    <View>
      <View className="label">{spaced(words.found(found.length))}</View>
      <Items items={found.slice(0, mostFound)} />
    </View>
  )
}

/** All that the county has listed, by words, by first letters, or class by class. */
function CataloguePage() {
  const { catalogue, failed, again } = useCatalogue()
  const [text, setText] = useState('')
  return (
    <Screen title={words.title}>
      <View className="sub catalogue-lead">{words.lead}</View>
      <SearchBox id="catalogue-search" hint={words.search} value={text} onChange={setText} />
      {catalogue && failed && <Stale refused={failed} />}
      {catalogue && (text.trim() ? <Found catalogue={catalogue} text={text} /> : <Classes catalogue={catalogue} />)}
      {!catalogue && !failed && <Skeleton rows={3} lines={4} />}
      {!catalogue && failed && <Failed refused={failed} onAgain={again} />}
    </Screen>
  )
}

export default guarded(CataloguePage)
