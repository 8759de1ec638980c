// Reading and putting together of bytes, for the formats.

export const ascii = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

export const big = (bytes: Uint8Array, from: number, length: number): number => {
  let value = 0
  for (let i = 0; i < length; i++) value = value * 256 + (bytes[from + i] ?? 0)
  return value
}

export const little = (bytes: Uint8Array, from: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(from, true)

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
