// Photos, video and voice in a browser: chosen by a file field, kept as blobs, sent up from there.
import { type Put, putFile } from '../../cloud.h5'
import { dropAllBut, dropBlob, getBlob, putBlob } from './blobs.h5'
import { empty, type Local, mostBytes, newKey, nothing, notShown, type Picked, tooLarge } from './local'

const accepts = { photo: 'image/*', video: 'video/mp4,video/quicktime,video/webm', voice: 'audio/*' }
const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/webm': 'webm',
}
const fallback = { photo: 'jpg', video: 'mp4', voice: 'm4a' }

function ask(kind: Local['kind'], several: boolean): Promise<File[]> {
  return new Promise(resolve => {
    const field = document.createElement('input')
    field.type = 'file'
    field.accept = accepts[kind]
    field.multiple = several
    field.onchange = () => resolve(Array.from(field.files ?? []))
    field.oncancel = () => resolve([])
    field.click()
  })
}

const everywhere = /^image\/(?:jpeg|png|gif|webp)$/

/**
 * A photo that everybody can open: what only some phones show is drawn anew where this one can. One from a good camera is larger than
 * the matter needs: 2,048 px on the long side is plenty. Null where it cannot be drawn.
 */
async function drawn(photo: Blob): Promise<Blob | null> {
  const opens = everywhere.test(photo.type)
  if (opens && photo.size < 1_500_000) return photo
  const bitmap = typeof createImageBitmap === 'function' ? await createImageBitmap(photo).catch(() => null) : null
  if (!bitmap) return opens ? photo : null
  const scale = Math.min(1, 2048 / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? (opens ? photo : null)), 'image/jpeg', 0.85))
}

async function keep(kind: Local['kind'], file: File): Promise<Local | null> {
  const blob = kind === 'photo' ? await drawn(file) : file
  if (!blob) return null
  const key = newKey()
  await putBlob(key, blob)
  return { key, kind, size: blob.size, ext: extensions[blob.type.split(';')[0] ?? ''] ?? fallback[kind] }
}

async function choose(kind: Local['kind'], most: number): Promise<Picked> {
  const chosen = (await ask(kind, most > 1)).slice(0, most)
  if (!chosen.length) return nothing
  if (chosen.some(({ size }) => size === 0)) return empty
  const kept = await Promise.all(chosen.map(file => keep(kind, file)))
  const files = kept.filter(file => file !== null)
  if (files.length === kept.length && files.every(file => file.size <= mostBytes)) return { ok: true, files }
  await Promise.all(files.map(forget))
  return files.length < kept.length ? notShown : tooLarge
}

export const choosePhotos = (most: number) => choose('photo', most)
export const chooseVideo = () => choose('video', 1)
export const chooseVoice = () => choose('voice', 1)

const shown = new Map<string, string>()

export async function showOf(local: Local): Promise<string> {
  const known = shown.get(local.key)
  if (known) return known
  const blob = await getBlob(local.key).catch(() => undefined)
  const url = blob ? URL.createObjectURL(blob) : ''
  if (url) shown.set(local.key, url)
  return url
}

export async function forget(local: Local) {
  const url = shown.get(local.key)
  if (url) URL.revokeObjectURL(url)
  shown.delete(local.key)
  await dropBlob(local.key).catch(() => {})
}

/** Whoever was here has left: their photos go, but for those that others have still to send. */
export async function forgetAllBut(keys: readonly string[]) {
  for (const url of shown.values()) URL.revokeObjectURL(url)
  shown.clear()
  await dropAllBut(keys).catch(() => {})
}

export async function sendUp(local: Local): Promise<Put> {
  const blob = await getBlob(local.key).catch(() => undefined)
  if (!blob) return { ok: false, why: 'file-not-yours', say: '有一张照片、视频或语音不在了，请删掉后重新添加。' }
  return putFile(blob, `${newKey()}.${local.ext}`)
}

export const canHoldToSpeak = false
export const beginVoice = (_heard: (voice: Local) => void, _failed: () => void) => {}
export const endVoice = () => {}
