import { View } from '@tarojs/components'
import { Button } from '../../parts/button'
import { TextArea, TextField } from '../../parts/field'
import { names } from '../../parts/names'
import { Press } from '../../parts/press'
import { SwitchRow } from '../../parts/switch-row'
import { form as words } from '../words'
import { emptyQuestion, linesOf, type QuestionDraft } from './form-state'

type OneProps = { question: QuestionDraft; at: number; onChange: (question: QuestionDraft | null) => void }

/** Which of the choices say that somebody may come to harm. */
function Danger({ question, onChange }: Pick<OneProps, 'question' | 'onChange'>) {
  const choices = linesOf(question.choices)
  if (!choices.length) return null
  const turn = (choice: string) =>
    question.danger.includes(choice) ? question.danger.filter(each => each !== choice) : [...question.danger, choice]
  return (
    <View className="field">
      <View className="field-label">{words.danger}</View>
      <View className="chips">
        {choices.map(choice => (
          <Press
            key={choice}
            className={names('chip', question.danger.includes(choice) && 'on')}
            role="checkbox"
            checked={question.danger.includes(choice)}
            label={choice}
            onPress={() => onChange({ ...question, danger: turn(choice) })}
          >
            {choice}
          </Press>
        ))}
      </View>
    </View>
  )
}

const One = ({ question, at, onChange }: OneProps) => (
  <View className="question-box">
    <TextField
      id={`question-${at}`}
      label={words.question}
      value={question.text}
      most={200}
      onChange={text => onChange({ ...question, text })}
    />
    <TextArea
      id={`choices-${at}`}
      label={words.choices}
      hint={words.choicesHint}
      value={question.choices}
      most={600}
      rows={3}
      onChange={choices => onChange({ ...question, choices })}
    />
    <Danger question={question} onChange={onChange} />
    <SwitchRow
      title={words.required}
      words={words.requiredWords}
      on={question.required}
      onChange={required => onChange({ ...question, required })}
    />
    <Press className="link" onPress={() => onChange(null)}>
      {words.removeQuestion}
    </Press>
  </View>
)

type QuestionsProps = { questions: QuestionDraft[]; onChange: (questions: QuestionDraft[]) => void }

/** What is asked when the item is ticked. */
export const QuestionFields = ({ questions, onChange }: QuestionsProps) => (
  <View className="card">
    <View className="field-label">{words.questions}</View>
    {questions.map((question, at) => (
      <One
        key={question.key}
        question={question}
        at={at}
        onChange={next =>
          onChange(questions.flatMap(each => (each.key === question.key ? (next ? [next] : []) : [each])))
        }
      />
    ))}
    <Button
      id="add-question"
      look="soft"
      small
      text={words.addQuestion}
      onPress={() => onChange([...questions, emptyQuestion()])}
    />
  </View>
)
