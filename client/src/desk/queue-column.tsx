import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { go } from '../go'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { Press } from '../parts/press'
import { SearchBox } from '../parts/search-box'
import { spoken } from '../parts/spoken'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { spaced } from '../parts/when'
import type { Desk } from './desk'
import { FilterSheet } from './filter-sheet'
import { narrowing } from './filters'
import { QueueRow } from './queue-row'
import { words } from './words'

type ColumnProps = { desk: Desk; wide: boolean }

const orders = [
  { id: 'due', name: words.orders.due },
  { id: 'certain', name: words.orders.certain },
] as const

/** Over everything one may see; Enter looks, an empty box goes back to the list. */
function Search({ desk }: { desk: Desk }) {
  const { filters, narrow } = desk
  const [said, setSaid] = useState(filters.words)
  const look = () => narrow({ words: said.trim() })
  return (
    <View className="queue-search">
      <SearchBox id="desk-search" hint={words.search} value={said} onChange={setSaid} onEnter={look} />
      {filters.words && (
        <Press
          id="search-clear"
          className="link"
          onPress={() => {
            setSaid('')
            narrow({ words: '' })
          }}
        >
          {words.searchClear}
        </Press>
      )}
    </View>
  )
}

/** In which order, and narrowed to what. */
function Narrow({ desk }: { desk: Desk }) {
  const [open, setOpen] = useState(false)
  const { filters, narrow } = desk
  const count = narrowing(filters)
  if (filters.words) return null
  return (
    <View className="queue-narrow">
      <Chips options={orders} chosen={filters.order} onChoose={order => narrow({ order })} />
      <Press id="filter" className="link" onPress={() => setOpen(true)}>
        {spaced(count ? words.filtered(count) : words.filter)}
      </Press>
      {open && <FilterSheet desk={desk} onClose={() => setOpen(false)} />}
    </View>
  )
}

/** What is ticked goes together, each to the unit suggested for it. */
function Bulk({ desk, wide }: ColumnProps) {
  const { ticks, dispatchTicked } = desk
  const { chosen, able, all } = ticks
  if (able === 0) return null
  return (
    <View className="queue-bulk">
      <Press id="tick-all" className="link" onPress={all}>
        {chosen.length === able ? words.tickNone : words.tickAll}
      </Press>
      {chosen.length > 0 && (
        <Button
          id="dispatch-ticked"
          small
          text={spaced(words.dispatchTicked(chosen.length))}
          hotkey={wide ? 'B' : undefined}
          onPress={dispatchTicked}
        />
      )}
    </View>
  )
}

const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

function Rows({ desk, wide }: ColumnProps) {
  const { rows, shown, setOpen, ticks, refused } = desk
  return (
    <View>
      {rows.map(row => (
        <QueueRow
          key={row.id}
          row={row}
          on={wide && row.id === shown}
          ticked={ticks.isTicked(row.id)}
          refused={refused[row.id]}
          onPress={() => setOpen(row.id)}
          onTick={() => ticks.tick(row.id)}
        />
      ))}
    </View>
  )
}

/** What waits, or what was looked for. */
export function QueueColumn({ desk, wide }: ColumnProps) {
  const { filters, rows, data, failed, again, ended, more } = desk
  const { list } = filters
  const empty = filters.words ? words.empty.search : narrowing(filters) ? words.empty.filtered : words.empty[list]
  return (
    <View>
      <View className="queue-head">
        <Search desk={desk} />
        {wide && (
          <View className="head-line">
            <Text {...spoken({ role: 'heading', level: 1 })}>{filters.words ? words.found : words.lists[list]}</Text>
          </View>
        )}
        <Narrow desk={desk} />
        <Bulk desk={desk} wide={wide} />
      </View>
      {data && failed && <Stale refused={failed} />}
      <Rows desk={desk} wide={wide} />
      {data && !rows.length && <Empty {...empty} />}
      {rows.length > 0 && !ended && (
        <Press className="link more" onPress={more}>
          再看一些
        </Press>
      )}
      {rows.length > 0 && ended && <View className="ended">{words.bottom}</View>}
      {!data && !failed && <Skeleton rows={5} />}
      {!data && failed && (
        <Failed refused={failed} onAgain={again} way={failed.why === 'not-signed-in' ? signIn : undefined} />
      )}
    </View>
  )
}
