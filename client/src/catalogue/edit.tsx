import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { go } from '../go'
import { guarded } from '../parts/guarded'
import { Press } from '../parts/press'
import { Screen } from '../parts/screen'
import { Empty, Failed, Skeleton, Stale } from '../parts/states'
import { useWide } from '../parts/wide'
import { DraftHead } from './edit/draft-head'
import { type Editing, type Open, useEditing } from './edit/editing'
import { Entries } from './edit/entries'
import { HeadingForm } from './edit/heading-form'
import { History } from './edit/history'
import { ItemForm } from './edit/item-form'
import { edit as words } from './words'
import './catalogue.scss'

function Opened({ open, editing }: { open: NonNullable<Open>; editing: Editing }) {
  if (open.what === 'history') return <History />
  if (open.what === 'item') return <ItemForm key={open.id} id={open.id} editing={editing} />
  if (open.what === 'new-item') return <ItemForm key="new" id={null} editing={editing} />
  return open.what === 'heading' ? (
    <HeadingForm key={open.code} code={open.code} editing={editing} />
  ) : (
    <HeadingForm key="new" code={null} editing={editing} />
  )
}

const signIn = { text: words.signIn, onPress: () => go('person/sign-in') }

const List = ({ editing }: { editing: Editing }) => (
  <View>
    <DraftHead editing={editing} />
    <Entries editing={editing} />
  </View>
)

function Wide({ editing }: { editing: Editing }) {
  return (
    <View className="edit-columns">
      <List editing={editing} />
      {editing.open ? (
        <Opened open={editing.open} editing={editing} />
      ) : (
        <Empty title={words.choose} words={words.chooseWords} />
      )}
    </View>
  )
}

/** One after the other on a phone. */
const Narrow = ({ editing }: { editing: Editing }) =>
  editing.open ? (
    <View>
      <Press id="back" className="link" onPress={() => editing.setOpen(null)}>
        {words.back}
      </Press>
      <Opened open={editing.open} editing={editing} />
    </View>
  ) : (
    <List editing={editing} />
  )

/** The administrator's catalogue: what is drafted, what is wrong with it, and when it is in force. */
function EditPage() {
  const wide = useWide()
  const { data, ...rest } = useEditing(useRouter().params.item)
  const { failed, again } = rest
  const way = failed?.why === 'not-signed-in' ? signIn : undefined
  const editing = data && { data, ...rest }
  return (
    <Screen title={words.title} wide={wide}>
      {editing && failed && <Stale refused={failed} />}
      {editing && (wide ? <Wide editing={editing} /> : <Narrow editing={editing} />)}
      {!editing && !failed && <Skeleton rows={3} lines={4} />}
      {!editing && failed && <Failed refused={failed} onAgain={again} way={way} denied={words.denied} />}
    </Screen>
  )
}

export default guarded(EditPage)
