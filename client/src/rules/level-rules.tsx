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

type RulesProps = { levels: Levels; usual: boolean; admin: boolean }

/** When matters rise, by what is looked at. */
export function LevelRules({ levels, usual, admin }: RulesProps) {
  const { lines, wrong } = levels
  const [open, setOpen] = useState<Open>(null)
  return (
    <View>
      <View className="card">
        <View className="title">{usual ? words.usual : words.own}</View>
        <View className="prose">{words.lead}</View>
        {admin && <View className="meta">{words.from}</View>}
      </View>
      {facts
        .filter(fact => lines.some(line => line.fact === fact))
        .map(fact => (
          <Section key={fact} title={factWords[fact].name}>
            <View className="card rows">
              {lines
                .filter(line => line.fact === fact)
                .map(line => (
                  <RuleRow
                    key={line.key}
                    line={line}
                    wrong={wrong?.key === line.key ? wrong.say : null}
                    onPress={admin ? () => setOpen(line) : undefined}
                  />
                ))}
            </View>
          </Section>
        ))}
      <Wrong say={wrong && wrong.key === null ? wrong.say : null} />
      {admin && (
        <View className="section">
          <View className="card rows">
            <Row id="add-rule" title={words.add} onPress={() => setOpen('new')} />
          </View>
          {!usual && !levels.dirty && <Button id="usual-rules" look="plain" text={words.back} onPress={levels.back} />}
        </View>
      )}
      <Opened open={open} setOpen={setOpen} levels={levels} />
    </View>
  )
}

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
