/**
 * Makes the stylesheets small: component packages come with every variant and read hundreds of design tokens.
 * What no page uses is left out: classes of the component packages that no source file mentions, and custom
 * properties that nothing reads.
 */
import { parse, type Container, type Root } from 'postcss'
import type { Plugin } from 'vite'
import { ownSources } from './sources.ts'

/** Classes of component packages that the given texts (source files) mention. */
export function mentionedClasses(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.match(/\b(?:nl|utrecht)-[a-z0-9_-]+/gi) ?? []))
}

/**
 * The stylesheets without rules for unmentioned component classes and without custom properties that none of
 * them reads. All stylesheets of the site are given at once, because one may read what another sets.
 */
export function prunedCss(sheets: readonly string[], mentioned: ReadonlySet<string>): string[] {
  const roots = sheets.map((css) => parse(css))
  for (const root of roots) dropUnusedSelectors(root, mentioned)
  while (dropUnreadProperties(roots)) continue
  return roots.map(String)
}

function dropUnusedSelectors(root: Root, mentioned: ReadonlySet<string>): void {
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => canMatch(selector, mentioned))
    if (kept.length === 0) removeWithEmptyParents(rule)
    else if (kept.length < rule.selectors.length) rule.selectors = kept
  })
}

function canMatch(selector: string, mentioned: ReadonlySet<string>): boolean {
  // A class inside :not(…) only narrows a selector: it need not occur anywhere.
  const needed = selector.replaceAll(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
  return [...needed.matchAll(/\.((?:nl|utrecht)-[a-z0-9_-]+)/gi)].every(([, name]) =>
    mentioned.has(name ?? ''),
  )
}

/** One round; a dropped property may have been the only reader of another one. */
function dropUnreadProperties(roots: readonly Root[]): boolean {
  const read = new Set(
    roots.flatMap((root) => [...root.toString().matchAll(/var\(\s*(--[\w-]+)/g)].map((m) => m[1])),
  )
  let dropped = false
  for (const root of roots) {
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop)) return
      removeWithEmptyParents(declaration)
      dropped = true
    })
  }
  return dropped
}

function removeWithEmptyParents(node: { parent?: unknown; remove(): unknown }): void {
  const parent = node.parent as (Container & { type: string }) | undefined
  node.remove()
  if (parent && parent.type !== 'root' && parent.nodes?.length === 0) removeWithEmptyParents(parent)
}

export function pruneCss(): Plugin {
  return {
    name: 'prune-css',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const sheets = Object.values(bundle)
          .filter((file) => file.type === 'asset')
          .filter((file) => file.fileName.endsWith('.css'))
        const pruned = prunedCss(
          sheets.map((sheet) => String(sheet.source)),
          mentionedClasses(ownSources()),
        )
        sheets.forEach((sheet, index) => (sheet.source = pruned[index] ?? ''))
      },
    },
  }
}
