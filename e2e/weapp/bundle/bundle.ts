// Reads a built mini-program into plain data that the runtime inside a window opens.
import { builtIns } from './built-in'
import { type Folder, openFolder } from './folder'
import { followComponents, listPages, pageFaults } from './pages'
import { readStyles } from './styles'
import { compileTemplates } from './templates'
import type { Bundle, Fault } from './types'
import { wxNames } from './wx-names'

export function readBundle(dist: string): Bundle {
  const faults: Fault[] = []
  const folder = openFolder(dist, faults)
  const listed = listPages(folder)
  faults.push(...pageFaults(folder, listed))
  const components = followComponents(folder, listed, faults)
  const { code, attributes } = compileTemplates(folder, components.configs, faults)
  return {
    ...listed,
    ...components,
    ...readStyles(folder, listed.pages, components, faults),
    scripts: Object.fromEntries(folder.ending('.js').map(file => [file, folder.text(file) ?? ''])),
    templates: code,
    builtIns,
    attributes,
    wxNames: wxNames(),
    sizes: sizesOf(folder, listed.roots),
    faults,
  }
}

function sizesOf(folder: Folder, roots: string[]): Record<string, number> {
  const sizes: Record<string, number> = { main: 0 }
  for (const file of folder.files) {
    const root = roots.find(one => file.startsWith(`${one}/`)) ?? 'main'
    sizes[root] = (sizes[root] ?? 0) + folder.size(file)
  }
  return sizes
}
