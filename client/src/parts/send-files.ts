import type { Reply } from '../wire'
import type { Local } from './media/local'
import { sendUp } from './media/media'

type FileInput = { id: string; kind: Local['kind']; seconds?: number }

/** Files go up one by one, then `then` is done with their ids. */
export async function withFiles<Answer>(
  files: Local[],
  then: (files: FileInput[]) => Promise<Reply<Answer>>,
): Promise<Reply<Answer>> {
  const up: FileInput[] = []
  for (const { kind, seconds, ...local } of files) {
    const sent = await sendUp({ kind, seconds, ...local })
    if (!sent.ok) return sent
    up.push({ id: sent.id, kind, ...(seconds ? { seconds } : {}) })
  }
  return then(up)
}
