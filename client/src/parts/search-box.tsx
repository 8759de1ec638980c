import { Input } from '@tarojs/components'
import { inner } from './inner'
import { spoken } from './spoken'

type SearchBoxProps = {
  id: string
  /** What may be looked for; read out too. */
  hint: string
  value: string
  onChange: (value: string) => void
  onEnter?: () => void
  /** The cursor stands in it when it appears. */
  focus?: boolean
}

export const SearchBox = ({ id, hint, value, onChange, onEnter, focus }: SearchBoxProps) => (
  <Input
    id={id}
    className="field-input"
    placeholderClass="hint"
    value={value}
    placeholder={hint}
    confirmType="search"
    {...(focus ? { focus } : {})}
    onInput={event => onChange(event.detail.value)}
    onConfirm={onEnter}
    {...spoken({ label: hint })}
    {...inner({ 'aria-label': hint, enterkeyhint: 'search' })}
  />
)
