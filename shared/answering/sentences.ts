// A text in sentences, each with its place; and which of them only greet, thank or repeat that the message arrived.

export type Sentence = { text: string; from: number; to: number }

/** Sentences without the blanks around them, with their closing mark. What has no end for so long is read in pieces: nobody speaks so. */
export const sentencesOf = (text: string): Sentence[] =>
  [...text.matchAll(/[^。！？!?；;\n]{1,400}?(?:如下[：:]|[。！？!?；;]+|(?=\n)|$)|[^。！？!?；;\n]{400}/g)].flatMap(
    ({ 0: whole, index }) => {
      const trimmed = whole.trim()
      const from = index + whole.indexOf(trimmed)
      return trimmed ? [{ text: trimmed, from, to: from + trimmed.length }] : []
    },
  )

const courtesy =
  /^(?:(?:尊敬的)?.{0,20}(?:您好|你好)|.{0,30}(?:感谢|谢谢|收悉|祝您|敬请谅解|敬请期待|请予?谅解|理解和支持|支持与监督)|.{0,12}(?:回复|答复|反馈)如下|特此(?:回复|答复)|此复)/

/** 您好, 感谢您的支持, 现答复如下: said in every answer, so it says nothing of this one. */
export const isCourtesy = (sentence: string): boolean => courtesy.test(sentence)
