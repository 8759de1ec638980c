// Files kept in the browser's own database, so that a draft's photos survive a closed page.
const shelf = 'files'

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sulaiban', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(shelf)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function within<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open()
  try {
    return await new Promise<Result>((resolve, reject) => {
      const request = work(database.transaction(shelf, mode).objectStore(shelf))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    database.close()
  }
}

export const putBlob = (key: string, blob: Blob) => within('readwrite', store => store.put(blob, key))
export const getBlob = (key: string) => within<Blob | undefined>('readonly', store => store.get(key))
/** Those of drafts too. */
export async function dropAllBut(keys: readonly string[]) {
  const all = await within('readonly', store => store.getAllKeys())
  for (const key of all) if (!keys.includes(String(key))) await dropBlob(String(key))
}

export const dropBlob = (key: string) => within('readwrite', store => store.delete(key))
