import { sought } from '@shared/catalogue/sought'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../parts/chips'
import { Row } from '../../parts/row'
import { SearchBox } from '../../parts/search-box'
import { edit as words } from '../words'
import type { Editing } from './editing'
import { pathWords } from './parent-row'

type Items = Editing['data']['items']

const marks = { added: words.added, changed: words.altered }

const found = (items: Items, text: string): Items => {
  const named = sought(items, text)
  return [...named, ...items.filter(item => !named.includes(item) && item.unit.includes(text.trim()))]
}

const ItemRows = ({ items, editing }: { items: Items; editing: Editing }) => (
  <View className="card rows">
    {items.map(({ id, name, unit, mark }) => (
      <Row
        key={id}
        title={name}
        value={mark ? marks[mark] : unit}
        onPress={() => editing.setOpen({ what: 'item', id })}
      />
    ))}
  </View>
)

type Heading = Editing['data']['headings'][number]

/** A heading with its items; the heading itself can be opened. */
const Group = ({ heading, items, editing }: { heading: Heading; items: Items; editing: Editing }) => (
  <View>
    <Row
      title={pathWords(editing.data.headings, heading.code)}
      value={heading.mark ? marks[heading.mark] : undefined}
      onPress={() => editing.setOpen({ what: 'heading', code: heading.code })}
    />
    {items.length > 0 && <ItemRows items={items} editing={editing} />}
  </View>
)

/** The root above a heading. */
function classOf(code: string | null, headings: Editing['data']['headings']): string | null {
  const seen = new Set<string>()
  let at = code
  for (;;) {
    const heading = headings.find(each => each.code === at)
    if (!heading || heading.parent === null || seen.has(heading.code)) return heading?.code ?? null
    seen.add(heading.code)
    at = heading.parent
  }
}

function Groups({ editing }: { editing: Editing }) {
  const { headings, items } = editing.data
  const classes = headings.filter(({ parent }) => parent === null)
  const stray = headings.filter(({ code }) => !classes.some(each => each.code === classOf(code, headings)))
  const [chosen, setChosen] = useState('')
  const code = classes.some(each => each.code === chosen) ? chosen : (classes[0]?.code ?? '')
  const shown = [...headings.filter(heading => classOf(heading.code, headings) === code), ...stray]
  const loose = items.filter(({ parent }) => !headings.some(heading => heading.code === parent))
  return (
    <View>
      <View className="filter">
        <Chips options={classes.map(each => ({ id: each.code, name: each.name }))} chosen={code} onChoose={setChosen} />
      </View>
      {loose.length > 0 && <ItemRows items={loose} editing={editing} />}
      {shown.map(heading => (
        <Group
          key={heading.code}
          heading={heading}
          items={items.filter(({ parent }) => parent === heading.code)}
          editing={editing}
        />
      ))}
    </View>
  )
}

const mostFound = 40

/** All that the draft lists, to be opened; new ones are begun here. */
export function Entries({ editing }: { editing: Editing }) {
  const [text, setText] = useState('')
  const hits = text.trim() ? found(editing.data.items, text).slice(0, mostFound) : null
  return (
    <View>
      <View className="card rows">
        <Row id="new-item" title={words.newItem} onPress={() => editing.setOpen({ what: 'new-item' })} />
        <Row id="new-heading" title={words.newHeading} onPress={() => editing.setOpen({ what: 'new-heading' })} />
      </View>
      <SearchBox id="entry-search" hint={words.search} value={text} onChange={setText} />
      <View className="gap" />
      {hits && hits.length > 0 && <ItemRows items={hits} editing={editing} />}
      {hits && !hits.length && <View className="meta">{words.none}</View>}
      {!hits && <Groups editing={editing} />}
    </View>
  )
}
