import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * French puts a no-break space before ? ! : ; and inside « »: an ordinary one lets a line begin with the sign. Looks at what screens and mails say,
 * never at code: texts, pieces of templates that no tag reads (SQL is one), and words between JSX tags.
 */
const ORDINARY = /(?:^|[\p{L}\p{N}»)%’]) [?!:;»](?=\s|$|[.,)])|« /u

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? sources(path) : /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

function ordinarySpaces(path: string, content: string): string[] {
  const file = ts.createSourceFile(path, content, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: string[] = []
  const look = (node: ts.Node) => {
    if (ts.isTaggedTemplateExpression(node) || ts.isImportDeclaration(node) || (ts.isJsxAttribute(node) && node.name.getText() === 'className')) return
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node) || ts.isJsxText(node)
    if (isText && ORDINARY.test(node.text)) found.push(`${path}: ${node.text.trim()}`)
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}

test('it sees one in a text, in a template and between tags; not in SQL, nor where the space is a no-break one', () => {
  expect(ordinarySpaces('a.tsx', "const a = 'Vraiment ?'")).toHaveLength(1)
  expect(ordinarySpaces('a.tsx', 'const a = `${b} : « c »`')).toHaveLength(1)
  expect(ordinarySpaces('a.tsx', 'const a = <p>Une question ?</p>')).toHaveLength(1)
  expect(ordinarySpaces('a.tsx', 'const a = db.$queryRaw`SELECT a ? b`')).toEqual([])
  expect(ordinarySpaces('a.tsx', "const a = 'Vraiment\u00a0? «\u00a0Oui\u00a0»'")).toEqual([])
})

test('no screen and no mail holds an ordinary space there', () => {
  expect(['app', 'components', 'lib'].flatMap(sources).flatMap((path) => ordinarySpaces(path, readFileSync(path, 'utf8')))).toEqual([])
})
