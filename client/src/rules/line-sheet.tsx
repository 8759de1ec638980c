import type { Tier } from '@shared/level/rules'
import { flags } from '@shared/level/rules'
import { factWords } from '@shared/level/sentence'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../parts/button'
import { Chips } from '../parts/chips'
import { TextField } from '../parts/field'
import { Sheet } from '../parts/sheet'
import { type RuleLine, tierFor } from './rule-lines'
import type { Levels } from './use-levels'
import { levels as words } from './words'

const tiers = (Object.keys(words.tiers) as Tier[]).map(id => ({ id, name: words.tiers[id] }))

/** One rule: from where on, which colour, and who deals with it then. */
export function LineSheet({ line, levels, onClose }: { line: RuleLine; levels: Levels; onClose: () => void }) {
  const [draft, setDraft] = useState(line)
  const { name, before, after } = factWords[line.fact]
  const put = (part: Partial<RuleLine>) => setDraft({ ...draft, ...part })
  const done = (act: () => void) => () => {
    act()
    onClose()
  }
  return (
    <Sheet
      title={name}
      onClose={onClose}
      foot={<Button id="rule-done" text={words.done} onPress={done(() => levels.change(draft))} />}
    >
      {flags.includes(line.fact) ? (
        <View className="prose">{before}</View>
      ) : (
        <TextField
          id="rule-amount"
          label={`${before}…${after}`}
          type={line.fact === 'amount' ? 'digit' : 'number'}
          value={draft.atLeast}
          most={6}
          onChange={atLeast => put({ atLeast })}
        />
      )}
      <View className="label">{words.colour}</View>
      <Chips
        options={words.colours}
        chosen={draft.colour}
        onChoose={colour => put({ colour, tier: tierFor(colour, draft.tier) })}
      />
      <View className="label">{words.tier}</View>
      <Chips options={tiers} chosen={draft.tier} onChoose={tier => put({ tier })} />
      <View className="gap" />
      {levels.known(line.key) && (
        <Button id="rule-remove" look="plain" text={words.remove} onPress={done(() => levels.remove(line.key))} />
      )}
    </Sheet>
  )
}
