// Where WeChat puts a file: a month and a name that nobody guesses. An address in cloud storage is known by its name.
declare const wx: { getRandomValues?: (ask: Ask) => void }
type Ask = { length: number; success: (given: { randomValues: ArrayBuffer }) => void; fail: () => void }

const length = 16

const guessable = () => Uint8Array.from({ length }, () => Math.floor(Math.random() * 256))

/** From the phone's own source of chance, base library 2.19 and later; before that, from the script's. */
function chance(): Promise<Uint8Array> {
  return new Promise(resolve => {
    if (!wx.getRandomValues) return resolve(guessable())
    wx.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: () => resolve(guessable()),
    })
  })
}

/** @example await chanceName('jpg') // 'requests/202611/9f…32 hex.jpg' */
export async function chanceName(ext: string, now = Date.now()) {
  const month = new Date(now + 8 * 3_600_000).toISOString().slice(0, 7).replace('-', '')
  const hex = Array.from(await chance(), byte => byte.toString(16).padStart(2, '0')).join('')
  return `requests/${month}/${hex}.${ext}`
}
