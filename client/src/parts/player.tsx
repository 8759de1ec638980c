import { Video } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CloudFile } from './cloud-file'
import { Press } from './press'

/** Video in WeChat's own player; for sound, which has none, one bar that plays. */
export function Player({ file }: { file: CloudFile }) {
  if (file.kind === 'video') return <Video className="video" src={file.url} controls showCenterPlayBtn />
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
