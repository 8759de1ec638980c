import type { FileView } from '@shared/calls/request'
import { Audio, Image, Video, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Press } from './press'
import { spoken } from './spoken'

/** Files that are in the cloud: photos open large, video and voice play here. */
export function Files({ files }: { files: FileView[] }) {
  if (!files.length) return null
  const photos = files.filter(file => file.kind === 'photo').map(file => file.url)
  return (
    <View className="shots">
      {photos.map((url, index) => (
        <Image
          key={url}
          className="shot shot-image"
          mode="aspectFill"
          lazyLoad
          src={url}
          onClick={() => Taro.previewImage({ urls: photos, current: url })}
          {...spoken({ label: `照片 ${index + 1}，点开看大图`, role: 'button' })}
        />
      ))}
      {files.map(file => (file.kind === 'photo' ? null : <Player key={file.url} file={file} />))}
    </View>
  )
}

const inBrowser = process.env.TARO_ENV === 'h5'

function Player({ file }: { file: FileView }) {
  if (file.kind === 'video') return <Video className="video" src={file.url} controls showCenterPlayBtn />
  if (inBrowser) return <Audio src={file.url} controls />
  return <VoiceBar file={file} />
}

/** WeChat draws no player for sound: one bar that plays. */
function VoiceBar({ file }: { file: FileView }) {
  const play = () => {
    const sound = Taro.createInnerAudioContext()
    sound.src = file.url
    sound.onEnded(() => sound.destroy())
    sound.play()
  }
  return (
    <Press className="voice" label="播放语音" onPress={play}>
      ▶ 语音{file.seconds ? ` ${Math.round(file.seconds)} 秒` : ''}
    </Press>
  )
}
