// Every text of ours that people read, as it stands in the sources: what is between quotes and in markup, not in comments, patterns or tests.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(__dirname, '../..')

/** `to` names the reader where the words are kept by reader. */
export type SaidText = { file: string; text: string; to: 'reporter' | 'staff' | null }

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return files(path)
    return /\.tsx?$/.test(path) && !/\.test\./.test(path) ? [path] : []
  })

const isPattern = (node: ts.Node) => ts.isNewExpression(node) && node.expression.getText() === 'RegExp'

/** What stands between quotes, or between the placeholders of a template, or in markup. */
const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node) ||
  ts.isJsxText(node)

const readerOf = (node: ts.Node, to: SaidText['to']): SaidText['to'] => {
  const name = ts.isPropertyAssignment(node) ? node.name.getText() : ''
  return name === 'reporter' || name === 'staff' ? name : to
}

function textsOf(file: string): SaidText[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true, kind)
  const found: SaidText[] = []
  const visit = (node: ts.Node, above: SaidText['to']): void => {
    if (isPattern(node)) return
    const to = readerOf(node, above)
    if (isText(node) && /\p{Script=Han}/u.test(node.text)) found.push({ file, text: node.text.trim(), to })
    ts.forEachChild(node, child => visit(child, to))
  }
  visit(source, null)
  return found
}

/** @param folders below the root of the repository */
export const saidTexts = (folders: readonly string[]): SaidText[] => folders.flatMap(files).flatMap(textsOf)
