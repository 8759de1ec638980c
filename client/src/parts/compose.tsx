import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { TextArea } from './field'
import { type Local, mostFiles } from './media/local'
import { choosePhotos, forget } from './media/media'
import { Press } from './press'
import { Shots } from './shots'
import { Wrong } from './states'

export type Said = { text: string; files: Local[] }

type ComposeProps = {
  id: string
  label: string
  hint: string
  most: number
  said: Said
  onChange: (said: Said) => void
  wrong?: string | null
  wrongFiles?: string | null
  rows?: number
}

/** Words and photos together: an addition, a reply, an answer. */
export function Compose({ id, label, hint, most, said, onChange, wrong, wrongFiles, rows }: ComposeProps) {
  async function add() {
    const left = mostFiles - said.files.length
    if (left <= 0) return Taro.showToast({ title: '照片、视频和语音一共最多 9 个，请先删掉几个。', icon: 'none' })
    const picked = await choosePhotos(left)
    if (!picked.ok) return Taro.showToast({ title: picked.say, icon: 'none' })
    onChange({ ...said, files: [...said.files, ...picked.files].slice(0, mostFiles) })
  }
  function drop(local: Local) {
    forget(local)
    onChange({ ...said, files: said.files.filter(file => file.key !== local.key) })
  }
  return (
    <View className="compose">
      <TextArea
        id={id}
        label={label}
        hint={hint}
        most={most}
        rows={rows}
        value={said.text}
        wrong={wrong}
        onChange={text => onChange({ ...said, text })}
      />
      <Shots files={said.files} onDrop={drop} />
      <Wrong say={wrongFiles} />
      <Press id={`${id}-photo`} className="link" onPress={add}>
        ＋ 添加照片
      </Press>
    </View>
  )
}
