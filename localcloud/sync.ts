import { open } from 'node:fs/promises'

/** Brings a file, or the names in a folder, onto the disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync().finally(() => handle.close())
}
