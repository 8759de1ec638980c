import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { pictured } from './inner'
import type { Local } from './media/local'
import { showOf } from './media/media'
import { Press } from './press'

const kindWord = { photo: '照片', video: '视频', voice: '语音' }

function LocalShot({ local, onDrop }: { local: Local; onDrop: () => void }) {
  const [url, setUrl] = useState('')
  useEffect(() => {
    if (local.kind === 'photo') showOf(local).then(setUrl)
  }, [local])
  return (
    <View className="shot">
      {url ? (
        <Image
          className="shot-image"
          mode="aspectFill"
          src={url}
          onClick={() => Taro.previewImage({ urls: [url] })}
          {...pictured('照片')}
        />
      ) : (
        <View className="shot-word">
          <Text>{`${kindWord[local.kind]}${local.seconds ? ` ${local.seconds} 秒` : ''}`}</Text>
        </View>
      )}
      <Press className="shot-drop" label={`删掉这个${kindWord[local.kind]}`} onPress={onDrop}>
        <View className="shot-cross">×</View>
      </Press>
    </View>
  )
}

/** What was chosen and not yet sent, each with a way to take it out. */
export function Shots({ files, onDrop }: { files: Local[]; onDrop: (local: Local) => void }) {
  if (!files.length) return null
  return (
    <View className="shots">
      {files.map(local => (
        <LocalShot key={local.key} local={local} onDrop={() => onDrop(local)} />
      ))}
    </View>
  )
}
