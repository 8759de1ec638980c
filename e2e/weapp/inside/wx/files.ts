// The phone's own files, its microphone and its loudspeaker.
import { sayCall } from '../record'
import { dataOf, type Options } from './answer'
import { askHost, viaHost } from './host'
import { askPrivacy } from './privacy'

const fileCalls = ['saveFile', 'removeSavedFile', 'readFile', 'unlink', 'getFileInfo', 'copyFile', 'access']

const fileSystem = Object.fromEntries(
  fileCalls.map(name => [name, (options?: Options) => viaHost(`fileSystem.${name}`, options)]),
)

type Told = (value: unknown) => void

/** One recorder for the whole app, as in WeChat. */
function openRecorder() {
  const told: Record<string, Told> = {}
  const fail = (error: unknown) => told.onError?.(error)
  return {
    start: (options: Options) => {
      sayCall('recorder.start', dataOf(options))
      askPrivacy('startRecord').then(() => told.onStart?.({}), fail)
    },
    stop: () => {
      sayCall('recorder.stop', null)
      askHost('recorder.stop', null).then(voice => told.onStop?.(voice), fail)
    },
    ...Object.fromEntries(
      ['onStart', 'onStop', 'onError', 'onPause', 'onResume', 'onInterruptionBegin'].map(name => [
        name,
        (listener: Told) => {
          told[name] = listener
        },
      ]),
    ),
  }
}

const recorder = openRecorder()
const silence = () => {}

export const files: Record<string, () => unknown> = {
  getFileSystemManager: () => fileSystem,
  getRecorderManager: () => recorder,
  createInnerAudioContext: () => ({
    src: '',
    play: () => sayCall('sound.play', null),
    onEnded: silence,
    onError: silence,
    destroy: silence,
  }),
}
