// What lies in a data folder is for its owner alone: phones of staff are in the documents' names, codes in the demonstration's box.
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the folder where it is missing, closes it and the files in it to others, and every file that this process makes from now on. */
export function keepToOwner(dir: string): void {
  process.umask(0o077)
  mkdirSync(dir, { recursive: true })
  try {
    chmodSync(dir, 0o700)
    for (const name of readdirSync(dir)) {
      const file = join(dir, name)
      if (existsSync(file)) chmodSync(file, statSync(file).isDirectory() ? 0o700 : 0o600)
    }
  } catch (error) {
    throw new Error(`The folder ${dir} cannot be written: ${(error as Error).message}`)
  }
}
