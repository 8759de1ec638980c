import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { CloudFile } from './cloud-file'
import { pictured } from './inner'
import { Player } from './player'
import { spoken } from './spoken'

/** Files that are in the cloud: photos open large, video and voice play here. */
export function Files({ files }: { files: readonly CloudFile[] }) {
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
          {...pictured(`照片 ${index + 1}`)}
          {...spoken({ label: `照片 ${index + 1}，点开看大图`, role: 'button' })}
        />
      ))}
      {files.map(file => (file.kind === 'photo' ? null : <Player key={file.url} file={file} />))}
    </View>
  )
}
