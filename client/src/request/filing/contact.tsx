import { contact as numberShape } from '@shared/calls/fields'
import { givePhone } from '@shared/person/calls'
import { maskPhone } from '@shared/person/mask'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { call } from '../../cloud'
import { nowMe } from '../../me'
import { Button } from '../../parts/button'
import { TextField } from '../../parts/field'
import { PhoneButton } from '../../parts/phone-button'
import { Row } from '../../parts/row'
import { Sheet } from '../../parts/sheet'
import { Wrong } from '../../parts/states'
import { filing } from '../words'

type ContactProps = {
  known: string | null
  name: string
  phone: string
  wrong?: string | null
  onChange: (part: { name?: string; phone?: string }) => void
  onKnown: (phone: string | null) => void
}

/** By WeChat's button or by hand; nobody is made to type who has given a number before. */
function ContactSheet({ name, phone, onChange, onKnown, onClose }: ContactProps & { onClose: () => void }) {
  const [typed, setTyped] = useState({ name, phone })
  const [wrong, setWrong] = useState<string | null>(null)

  async function byWeChat(wechatCode: string) {
    const reply = await call(givePhone, { wechatCode })
    if (!reply.ok) return setWrong(reply.say)
    nowMe(reply.data.me)
    onKnown(reply.data.me.phone)
    onClose()
  }
  function save() {
    const read = typed.phone ? safeParse(numberShape, typed.phone) : null
    if (read && !read.success) return setWrong(read.issues[0].message)
    onChange({ name: typed.name.trim(), phone: read?.success ? read.output : '' })
    onClose()
  }
  const foot = <Button id="contact-save" text={filing.contactSave} onPress={save} />
  return (
    <Sheet title={filing.contactTitle} onClose={onClose} foot={foot}>
      <PhoneButton onCode={byWeChat} />
      <TextField
        id="contact-phone"
        type="tel"
        label={filing.phone}
        hint={filing.phoneHint}
        most={40}
        value={typed.phone}
        wrong={wrong}
        onChange={value => setTyped({ ...typed, phone: value })}
      />
      <TextField
        id="contact-name"
        label={filing.name}
        hint={filing.nameHint}
        most={40}
        value={typed.name}
        onChange={value => setTyped({ ...typed, name: value })}
      />
    </Sheet>
  )
}

/** How the handler may ask back. */
export function Contact(props: ContactProps) {
  const [open, setOpen] = useState(false)
  const { known, name, phone, wrong } = props
  const number = phone ? maskPhone(phone) : known
  return (
    <View className="card rows">
      <Row
        id="contact"
        title={filing.contact}
        value={[name, number].filter(Boolean).join(' ') || filing.contactNone}
        onPress={() => setOpen(true)}
      />
      <Wrong say={wrong} />
      {open && <ContactSheet {...props} onClose={() => setOpen(false)} />}
    </View>
  )
}
