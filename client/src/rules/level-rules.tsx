import { type FactName, flags } from '@shared/level/rules'
import { factWords } from '@shared/level/sentence'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/button'
import { PickSheet } from '../parts/pick-sheet'
import { Row } from '../parts/row'
import { Section } from '../parts/section'
import { Wrong } from '../parts/states'
import { LineSheet } from './line-sheet'
import { facts, newLine, type RuleLine } from './rule-lines'
import { RuleRow } from './rule-row'
import type { Levels } from './use-levels'
import { levels as words } from './words'

type Open = RuleLine | 'new' | null

const options = facts.map(fact => ({ id: fact, name: factWords[fact].name, group: words.addChoose }))

/** What is or is not stands together; what is counted stands by itself. */
const groups: { name: string; of: readonly FactName[] }[] = [
  { name: words.flags, of: flags },
  ...facts.filter(fact => !flags.includes(fact)).map(fact => ({ name: factWords[fact].name, of: [fact] })),
]

type GroupProps = { name: string; lines: RuleLine[]; wrong: Levels['wrong']; onOpen?: (line: RuleLine) => void }

const Group = ({ name, lines, wrong, onOpen }: GroupProps) => (
  <Section title={name}>
    <View className="card rows">
      {lines.map(line => (
        <RuleRow
          key={line.key}
          line={line}
          wrong={wrong?.key === line.key ? wrong.say : null}
          onPress={onOpen && (() => onOpen(line))}
        />
      ))}
    </View>
  </Section>
)

type RulesProps = { levels: Levels; usual: boolean; admin: boolean }

/** When matters rise, by what is looked at. */
export function LevelRules({ levels, usual, admin }: RulesProps) {
  const { lines, wrong } = levels
  const [open, setOpen] = useState<Open>(null)
  const shown = groups
    .map(({ name, of }) => ({ name, lines: lines.filter(({ fact }) => of.includes(fact)) }))
    .filter(group => group.lines.length > 0)
  return (
    <View>
      <View className="card">
        <View className="title">{usual ? words.usual : words.own}</View>
        <View className="prose">{words.lead}</View>
        {admin && <View className="meta rules-more">{words.from}</View>}
      </View>
      {shown.map(group => (
        <Group key={group.name} {...group} wrong={wrong} onOpen={admin ? setOpen : undefined} />
      ))}
      <Wrong say={wrong && wrong.key === null ? wrong.say : null} />
      {admin && <Ways levels={levels} usual={usual} onNew={() => setOpen('new')} />}
      <Opened open={open} setOpen={setOpen} levels={levels} />
    </View>
  )
}

const Ways = ({ levels, usual, onNew }: { levels: Levels; usual: boolean; onNew: () => void }) => (
  <View className="section">
    <View className="card rows">
      <Row id="add-rule" title={words.add} onPress={onNew} />
    </View>
    {!usual && !levels.dirty && <Button id="usual-rules" look="plain" text={words.back} onPress={levels.back} />}
  </View>
)

/** A new rule begins with what it looks at. */
function Opened({ open, setOpen, levels }: { open: Open; setOpen: (open: Open) => void; levels: Levels }) {
  const close = () => setOpen(null)
  if (!open) return null
  if (open !== 'new') return <LineSheet key={open.key} line={open} levels={levels} onClose={close} />
  return (
    <PickSheet
      title={words.add}
      search={words.addSearch}
      none={words.addNone}
      options={options}
      onChoose={id => setOpen(newLine(id as RuleLine['fact']))}
      onClose={close}
    />
  )
}
