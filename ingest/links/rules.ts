/** What people decided about links: codes that lead to a concept, and reviewed corrections. Pure but for `loadRules`. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { titleKey } from '@stapwijzer/shared/search/language/text-words.ts'

export type Review = {
  kind: 'title' | 'course'
  match: string
  concept: string
  yes: boolean
  reason: string
  /** Role of who judged it. */
  reviewer: string
}

export type LinkRules = {
  /** `crebo:25182` to concepts. */
  codes: ReadonlyMap<string, readonly { concept: string; reason: string }[]>
  reviews: readonly Review[]
  /** What operators said on the site: it wins over all else. Not in the version, because it is about single courses. */
  said?: readonly Review[]
  /** Another version: every course is looked at again. */
  version: string
}

/** Reads the files of this folder; its version follows from everything that decides a link. Throws on a bad line. */
export async function loadRules(): Promise<LinkRules> {
  const folder = new URL('./', import.meta.url)
  const names = (await readdir(folder)).filter(
    (name) => name === 'codes.tsv' || name === 'reviewed.tsv' || isRule(name),
  )
  const texts = await Promise.all(names.sort().map((name) => readFile(new URL(name, folder), 'utf8')))
  const textOf = (name: string) => texts[names.indexOf(name)] ?? ''
  return {
    codes: codesOf(textOf('codes.tsv')),
    reviews: reviewsOf(textOf('reviewed.tsv')),
    version: createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 16),
  }
}

const isRule = (name: string) => name.endsWith('.ts') && !/\.test\.ts$|^testing|^link-|^store/.test(name)

/** Exported for tests. Throws on a line that is not understood. */
export function codesOf(text: string): LinkRules['codes'] {
  const codes = new Map<string, { concept: string; reason: string }[]>()
  for (const [kind, code, concept, reason] of rowsOf(text, 4)) {
    if (!/^(?:crebo|croho)$/.test(kind!) || !/^\d{5}$/.test(code!))
      throw new Error(`codes.tsv: ${kind} ${code} is no code`)
    codes.set(`${kind}:${code}`, [
      ...(codes.get(`${kind}:${code}`) ?? []),
      { concept: concept!, reason: reason! },
    ])
  }
  return codes
}

/** Exported for tests. Throws on a line that is not understood. */
export function reviewsOf(text: string): Review[] {
  return rowsOf(text, 6).map(([kind, match, concept, verdict, reason, reviewer]) => {
    if (kind !== 'title' && kind !== 'course') throw new Error(`reviewed.tsv: no kind ${kind}`)
    if (verdict !== 'no' && verdict !== 'yes') throw new Error(`reviewed.tsv: ${match}: ${verdict}?`)
    return {
      kind,
      match: match!,
      concept: concept!,
      yes: verdict === 'yes',
      reason: reason!,
      reviewer: reviewer!,
    }
  })
}

/** The reviews that are about a course with this title and these ids (`source:item`). */
export function reviewsOn(
  reviews: readonly Review[],
  title: string,
  items: readonly string[],
): readonly Review[] {
  if (reviews.length === 0) return reviews
  const key = titleKey(title)
  return reviews.filter(({ kind, match }) =>
    kind === 'course' ? items.includes(match) : isTitle(match, key),
  )
}

/** `*` stands for anything, also for nothing. */
function isTitle(match: string, key: string): boolean {
  let pattern = patterns.get(match)
  if (!pattern) {
    const parts = titleKey(match)
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    pattern = new RegExp(`^${parts.join('.*')}$`)
    patterns.set(match, pattern)
  }
  return pattern.test(key)
}

const patterns = new Map<string, RegExp>()

function rowsOf(text: string, columns: number): string[][] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.slice(1).map((line) => {
    const cells = line.split('\t')
    if (cells.length !== columns || cells.some((cell) => cell.trim() === ''))
      throw new Error(`not ${columns} cells: ${line}`)
    return cells
  })
}
