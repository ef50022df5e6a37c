/** Reads a PDF back by another reader (pdf.js), for tests. */
import type { PlanBody } from '@stapwijzer/shared/domain/plan/plan.ts'
import { getDocumentProxy } from 'unpdf'
import { paint } from './paper/paint.ts'
import { planPaper } from './plan-paper.ts'
import { made, sampleMaterial } from './testing.ts'

type Read = Awaited<ReturnType<typeof getDocumentProxy>>
export type Node = { role?: string; children?: Node[]; alt?: string; id?: string; type?: string }

export async function pdfOf(
  body: PlanBody,
  more: Parameters<typeof sampleMaterial>[1] = {},
): Promise<Buffer> {
  return paint(planPaper(sampleMaterial(body, more), made))
}

export const read = (pdf: Buffer) => getDocumentProxy(new Uint8Array(pdf))

/** The text of each page in the order of the file, lines parted by a newline. */
export async function textOf(document: Read): Promise<string[]> {
  return eachPage(document, async (page) => {
    const { items } = await page.getTextContent()
    return items.map((one) => ('str' in one ? one.str + (one.hasEOL ? '\n' : '') : '')).join('')
  })
}

export async function eachPage<T>(
  document: Read,
  of: (page: Awaited<ReturnType<Read['getPage']>>) => Promise<T>,
): Promise<T[]> {
  const found: T[] = []
  for (let number = 1; number <= document.numPages; number++)
    found.push(await of(await document.getPage(number)))
  return found
}

export function rolesOf(node: Node): string[] {
  return [...(node.role ? [node.role] : []), ...(node.children ?? []).flatMap(rolesOf)]
}

export const flat = (text: string) => text.replace(/\s+/g, ' ')
