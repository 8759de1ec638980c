// How figures are printed: one title, rows in columns.

export const title = (text: string): void => console.log(`\n${text}`)

export const row = (name: string, ...figures: string[]): void =>
  console.log(`  ${name.padEnd(26)}${figures.map(figure => figure.padStart(16)).join('')}`)
