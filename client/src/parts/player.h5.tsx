import type { CloudFile } from './cloud-file'

/** The browser's own players: Taro's bring 600 KB for streams that we do not have. */
export const Player = ({ file }: { file: CloudFile }) =>
  file.kind === 'video' ? (
    // biome-ignore lint/a11y/useMediaCaption: taken by residents, nobody has captioned it
    <video className="video" src={file.url} controls preload="metadata" />
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: taken by residents, nobody has captioned it
    <audio src={file.url} controls />
  )
