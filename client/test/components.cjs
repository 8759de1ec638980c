// Stand-ins for Taro's components: plain elements that keep what a test looks at.
const { createElement } = require('react')

const plain = tag => props => {
  const { children, id, className, style, onClick, role } = props
  return createElement(tag, { id, className, style, onClick, role, 'aria-label': props['aria-label'] }, children)
}
const typed = tag => props =>
  createElement(tag, {
    id: props.id,
    value: props.value,
    'aria-label': props['aria-label'],
    onChange: event => props.onInput({ detail: { value: event.target.value } }),
  })

module.exports = {
  View: plain('div'),
  Text: plain('span'),
  Image: plain('i'),
  ScrollView: plain('div'),
  Button: plain('button'),
  Input: typed('input'),
  Textarea: typed('textarea'),
}
