// What is to be studied 研判: one matter that keeps being reported although every answer was on time. Each answer may have been
// right, and the cause is still there.

/** One report of the matter, with its answers; `due` is the limit that the answer had. */
export type Report = { id: string; at: number; answers: readonly { at: number; due: number }[] }

export type Evidence = { at: number; what: 'report' | 'answer'; id: string }

/** So many answers, all on time, and reports after the last of them, all within so many days. Data of the county. */
export type StudyRule = { answers: number; reportsAfter: number; days: number }

export const usualStudy: StudyRule = { answers: 3, reportsAfter: 1, days: 180 }

const day = 86_400_000

/** @returns reports and answers in the order of time, or null when there is nothing to study */
export function toStudy(reports: readonly Report[], now: number, rule: StudyRule = usualStudy): Evidence[] | null {
  const late = reports.filter(({ at }) => at > now - rule.days * day)
  const answers = late.flatMap(({ id, answers: given }) => given.map(answer => ({ ...answer, id })))
  if (answers.length < rule.answers || answers.some(({ at, due }) => at > due)) return null
  const enough = answers.map(({ at }) => at).sort((a, b) => a - b)[rule.answers - 1] ?? now
  if (late.filter(({ at }) => at > enough).length < rule.reportsAfter) return null
  const evidence: Evidence[] = [
    ...late.map(({ id, at }) => ({ at, what: 'report' as const, id })),
    ...answers.map(({ id, at }) => ({ at, what: 'answer' as const, id })),
  ]
  return evidence.sort((a, b) => a.at - b.at)
}
