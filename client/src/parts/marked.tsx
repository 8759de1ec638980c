import { Text, View } from '@tarojs/components'

type Span = { from: number; to: number }

/** The text in pieces: between the spans, and in them. Spans that overlap are joined. */
function pieces(text: string, spans: readonly Span[]): { text: string; at: number; on: boolean }[] {
  const found: { text: string; at: number; on: boolean }[] = []
  let at = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const start = Math.max(at, from)
    if (to <= start) continue
    if (start > at) found.push({ text: text.slice(at, start), at, on: false })
    found.push({ text: text.slice(start, to), at: start, on: true })
    at = to
  }
  return at < text.length ? [...found, { text: text.slice(at), at, on: false }] : found
}

/** A text in which some words are marked. */
export const Marked = ({ text, spans }: { text: string; spans: readonly Span[] }) => (
  <View className="prose">
    {pieces(text, spans).map(piece => (
      <Text key={piece.at} className={piece.on ? 'marked' : undefined}>
        {piece.text}
      </Text>
    ))}
  </View>
)
