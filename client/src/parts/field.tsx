import { Input, Text, Textarea, View } from '@tarojs/components'
import { inner } from './inner'
import { names } from './names'
import { spoken } from './spoken'
import { Wrong } from './states'

type FieldProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  wrong?: string | null
  most: number
}

/** A pasted number has a plus, blanks and dashes, which WeChat's keyboard of figures would drop; a browser has a kind for it. */
const typed = (type: 'text' | 'number' | 'digit' | 'tel') =>
  type !== 'tel' ? type : process.env.TARO_ENV === 'h5' ? ('tel' as 'text') : 'text'

type LineProps = FieldProps & {
  type?: 'text' | 'number' | 'digit' | 'tel'
  /** What of its own a browser may fill in: `tel`, `one-time-code`, `name`. */
  fill?: string
}

/** One line to fill in, its label above, what is wrong below. */
export function TextField({
  id,
  label,
  value,
  onChange,
  hint = '',
  wrong,
  most,
  type = 'text',
  fill = 'off',
}: LineProps) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Input
        id={id}
        className={names('field-input', wrong && 'bad')}
        placeholderClass="hint"
        type={typed(type)}
        value={value}
        placeholder={hint}
        maxlength={most}
        onInput={event => onChange(event.detail.value)}
        {...spoken({ label })}
        {...inner({ 'aria-label': label, autocomplete: fill })}
      />
      <Wrong say={wrong} />
    </View>
  )
}

/** Several lines; the count shows from nine tenths of the limit. */
export function TextArea({
  id,
  label,
  value,
  onChange,
  hint = '',
  wrong,
  most,
  rows = 4,
}: FieldProps & { rows?: number }) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      <Textarea
        id={id}
        className={names('field-area', wrong && 'bad')}
        placeholderClass="hint"
        style={{ minHeight: `${rows * 1.6}em` }}
        value={value}
        placeholder={hint}
        maxlength={most}
        autoHeight
        disableDefaultPadding
        onInput={event => onChange(event.detail.value)}
        {...spoken({ label })}
        {...inner({ 'aria-label': label })}
      />
      {value.length >= most * 0.9 && (
        <View className={names('field-count', value.length >= most && 'full')}>
          {value.length.toLocaleString('en-US')} / {most.toLocaleString('en-US')} 字
        </View>
      )}
      <Wrong say={wrong} />
    </View>
  )
}
