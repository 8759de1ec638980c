import type { Question } from '@shared/catalogue/catalogue'
import type { Given } from '@shared/catalogue/given'
import { View } from '@tarojs/components'
import { TextField } from '../../parts/field'
import { names } from '../../parts/names'
import { Press } from '../../parts/press'
import { spoken } from '../../parts/spoken'
import { Wrong } from '../../parts/states'
import { filing } from '../words'

type QuestionsProps = {
  questions: Question[]
  given: Given[]
  wrong: string | null
  onChange: (given: Given[]) => void
}

/** Said once; said again it is taken back. */
function saidNow(given: Given[], question: string, answer: string): Given[] {
  const others = given.filter(each => each.question !== question)
  const again = given.some(each => each.question === question && each.answer === answer)
  return again || !answer ? others : [...others, { question, answer }]
}

type AskedProps = { question: Question; answer: string; onSay: (answer: string) => void }

const Choices = ({ question, answer, onSay }: AskedProps) => (
  <View className="chips" {...spoken({ role: 'radiogroup', label: question.text })}>
    {question.choices.map(choice => (
      <Press
        key={choice}
        className={names('chip', choice === answer && 'on')}
        role="radio"
        checked={choice === answer}
        rests={Boolean(answer) && choice !== answer}
        onPress={() => onSay(choice)}
      >
        {choice}
      </Press>
    ))}
  </View>
)

/** What the item wants to know: ticked, not typed, where there are choices. */
export const Questions = ({ questions, given, wrong, onChange }: QuestionsProps) => (
  <View>
    {questions.map((question, at) => {
      const { text, choices, required } = question
      const answer = given.find(each => each.question === text)?.answer ?? ''
      const say = (words: string) => onChange(saidNow(given, text, words))
      const label = required ? text : `${text}（${filing.mayLeave}）`
      return choices.length ? (
        <View key={text}>
          <View className="label">{label}</View>
          <Choices question={question} answer={answer} onSay={say} />
        </View>
      ) : (
        <TextField
          key={text}
          id={`given-${at}`}
          label={label}
          value={answer}
          hint={filing.saidHint}
          most={200}
          onChange={say}
        />
      )
    })}
    <Wrong say={wrong} />
  </View>
)
