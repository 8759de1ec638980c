const spoken = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-live': '' }

module.exports = {
  View: spoken,
  Text: spoken,
  Image: spoken,
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
