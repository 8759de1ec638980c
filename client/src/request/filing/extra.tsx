import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { TextArea } from '../../parts/field'
import { type Local, mostFiles, type Picked } from '../../parts/media/local'
import { canHoldToSpeak, choosePhotos, chooseVideo, chooseVoice, forget } from '../../parts/media/media'
import { Press } from '../../parts/press'
import { Shots } from '../../parts/shots'
import { Wrong } from '../../parts/states'
import { spaced } from '../../parts/when'
import { filing } from '../words'
import { HoldToSpeak } from './hold-to-speak'

type FilesProps = { files: Local[]; onFiles: (files: Local[]) => void }
type ExtraProps = FilesProps & {
  text: string
  wrong: { files?: string | null; text?: string | null }
  onText: (text: string) => void
}

function Way({ id, name, says, onPress }: { id: string; name: string; says: string; onPress: () => void }) {
  return (
    <Press id={id} className="way" onPress={onPress}>
      <Text className="way-name">{name}</Text>
      <Text className="way-words">{spaced(says)}</Text>
    </Press>
  )
}

function useFiles({ files, onFiles }: FilesProps) {
  const left = mostFiles - files.length
  const count = (kind: Local['kind']) => files.filter(file => file.kind === kind).length
  function add(picked: Picked) {
    if (!picked.ok) return Taro.showToast({ title: picked.say, icon: 'none' })
    onFiles([...files, ...picked.files].slice(0, mostFiles))
  }
  const pick = (choose: () => Promise<Picked>) => async () => {
    if (left <= 0) return Taro.showToast({ title: filing.full, icon: 'none' })
    add(await choose())
  }
  function drop(local: Local) {
    forget(local)
    onFiles(files.filter(file => file.key !== local.key))
  }
  return { left, count, add, pick, drop }
}

const { photo, photoWords, video, videoWords, voice, voiceFile, textWords } = filing

/** Photos, video, voice, words: none of them needed for a listed item. */
export function Extra({ files, text, wrong, onFiles, onText }: ExtraProps) {
  const [writing, setWriting] = useState(Boolean(text))
  const { left, count, add, pick, drop } = useFiles({ files, onFiles })
  const pickPhotos = pick(() => choosePhotos(left))
  return (
    <View>
      <View className="ways">
        <Way id="add-photo" name={photo} says={photoWords(count('photo'))} onPress={pickPhotos} />
        <Way id="add-video" name={video} says={videoWords(count('video'))} onPress={pick(chooseVideo)} />
        {canHoldToSpeak ? (
          <HoldToSpeak count={count('voice')} onHeard={heard => add({ ok: true, files: [heard] })} />
        ) : (
          <Way id="add-voice" name={voice} says={voiceFile(count('voice'))} onPress={pick(chooseVoice)} />
        )}
        <Way id="add-text" name={filing.text} says={textWords(text.length)} onPress={() => setWriting(true)} />
      </View>
      <Shots files={files} onDrop={drop} />
      {count('voice') > 0 && <View className="meta">{spaced(filing.voiceHeard)}</View>}
      <Wrong say={wrong.files} />
      {(writing || wrong.text) && (
        <View className="writing">
          <TextArea
            id="text"
            label={filing.textLabel}
            value={text}
            most={10_000}
            hint={filing.textHint}
            wrong={wrong.text}
            onChange={onText}
          />
        </View>
      )}
    </View>
  )
}
