// What a tap does on a built-in control.
import { violate } from '../record'
import { askHost } from '../wx/host'
import { askPrivacy, privacy } from '../wx/privacy'
import { routes } from '../wx/routes'
import { fieldOf } from './fields'
import { around, type BuiltIn, builtInOf, emit, given, within } from './native'

const isOn = (self: BuiltIn): boolean => Boolean(self.kept ?? self.data.checked)

function flip(self: BuiltIn): boolean {
  self.kept = !isOn(self)
  return Boolean(self.kept)
}

function tick(self: BuiltIn): void {
  flip(self)
  const group = around(self, 'checkbox-group')
  if (group)
    emit(group, 'change', {
      value: within(group, 'checkbox')
        .filter(isOn)
        .map(box => box.data.value),
    })
}

function choose(self: BuiltIn): void {
  const group = around(self, 'radio-group')
  if (!group) return
  for (const radio of within(group, 'radio')) radio.kept = radio === self
  emit(group, 'change', { value: self.data.value })
}

const ways: Record<string, string> = { navigate: 'navigateTo', redirect: 'redirectTo' }

function follow(self: BuiltIn): void {
  const type = String(given(self, 'open-type') ?? 'navigate')
  const route = routes[ways[type] ?? type]
  if (!route) violate('navigator', `there is no open-type ${type}`)
  route?.({ url: self.data.url ?? '', delta: self.data.delta, fail: () => {} })
}

function valuesOf(form: BuiltIn): Record<string, unknown> {
  const named = Array.from(form.$$.querySelectorAll('*'))
    .map(builtInOf)
    .filter(one => one?.data.name)
  const heldBy = (one: BuiltIn) => fieldOf(one)?.value ?? one.kept ?? one.data.value ?? one.data.checked
  return Object.fromEntries(named.map(one => [String(one?.data.name), heldBy(one as BuiltIn)]))
}

/** Buttons that open something of WeChat's. */
const openings: Record<string, (self: BuiltIn) => Promise<void> | void> = {
  async getPhoneNumber(self) {
    try {
      await askPrivacy('getPhoneNumber')
      emit(self, 'getphonenumber', await askHost('getPhoneNumber', null))
    } catch (refused) {
      emit(self, 'getphonenumber', refused)
    }
  },
  agreePrivacyAuthorization(self) {
    privacy.tappedButtons.add(self.id)
    emit(self, 'agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  share: () => {},
  openSetting: () => {},
  contact: () => {},
}

function press(self: BuiltIn): void {
  const open = given(self, 'open-type')
  if (open) {
    const opening = openings[String(open)]
    if (!opening) violate('button', `there is no open-type ${open}`)
    void opening?.(self)
  }
  const deed = given(self, 'form-type')
  const form = deed ? around(self, 'form') : undefined
  if (form && deed === 'submit')
    emit(form, 'submit', { value: valuesOf(form), formId: 'requestFormId:fail deprecated' })
  if (form && deed === 'reset') emit(form, 'reset', {})
}

/** Tag → what a tap does. */
export const controls: Record<string, (self: BuiltIn) => void> = {
  switch: self => emit(self, 'change', { value: flip(self) }),
  checkbox: tick,
  radio: choose,
  navigator: follow,
  button: press,
}
