/**
 * Paints a document as a tagged PDF: real text with its structure, so that it can be read aloud, searched and reflowed.
 * What is only decoration, and what stands on every page, is marked as such.
 */
import PDFDocument from 'pdfkit'
import { compact } from './compact.ts'
import { flowOf, type PlacedLine } from './flow.ts'
import { registerFonts, type Doc, type Fonts } from './fonts.ts'
import { missingMark, showable } from './glyphs.ts'
import { colours, looks, page, strip } from './looks.ts'
import { penOf } from './pen.ts'
import { isLeaf, paragraph, type Group, type Leaf, type Part } from './sheet.ts'

type Structure = ReturnType<Doc['struct']>

export type Paper = {
  title: string
  author: string
  /** BCP 47. */
  language: string
  made: Date
  /** Left in the foot of every page. */
  foot: string
  /** Right in the foot; pages count from 1. */
  pageOf: (number: number, pages: number) => string
  root: Group
  /** Said at the end when a character could not be shown. */
  missing: string
}

/** The bytes of the file; the same paper gives the same bytes. */
export async function paint(paper: Paper): Promise<Buffer> {
  const { title, author, language, made } = paper
  const doc = new PDFDocument({
    autoFirstPage: false,
    // `compact` does it, for what pdfkit leaves as well.
    compress: false,
    size: [page.width, page.height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: author, Creator: author, Producer: author, CreationDate: made },
  })
  const bytes = collected(doc)
  const fonts = registerFonts(doc)
  const root = withRemark(onlyShowable(paper.root, fonts), paper.missing)
  painter(doc, fonts, { ...paper, root, title: showable(title, fonts.can) })
  doc.end()
  return compact(await bytes)
}

function collected(doc: Doc): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

function onlyShowable(group: Group, fonts: Fonts): Group {
  const parts = group.parts.map((one) =>
    isLeaf(one) ? { ...one, text: showable(one.text, fonts.can) } : onlyShowable(one, fonts),
  )
  return { ...group, parts }
}

function withRemark(root: Group, remark: string): Group {
  return marksMissing(root) ? { ...root, parts: [...root.parts, paragraph(remark, 'quiet')] } : root
}

function marksMissing({ parts }: Group): boolean {
  return parts.some((one) => (isLeaf(one) ? one.text.includes(missingMark) : marksMissing(one)))
}

/** Parents are told of their children before these are painted, and pages only ever follow: pdfkit asks for both. */
function painter(doc: Doc, fonts: Fonts, { root, title, foot, pageOf }: Paper): void {
  const { places, pages } = flowOf(root, fonts)
  const pen = penOf(doc, fonts)
  let current = -1
  const turnTo = (wanted: number) => {
    for (; current < wanted; current += 1) {
      doc.addPage()
      pen.frame(current < 0 ? '' : title, foot, pageOf(current + 2, pages))
    }
  }

  const inParent = (add: (element: Structure) => void, role: string, fill: (element: Structure) => void) => {
    const element = doc.struct(role)
    add(element)
    fill(element)
    element.end()
  }

  const paintPart = (parent: Structure, part: Part): void => {
    if (!isLeaf(part) && part.ruled) ruleAbove(part)
    inParent(
      (element) => void parent.add(element),
      part.role,
      (element) =>
        isLeaf(part) ? paintLeaf(element, part) : part.parts.forEach((one) => paintPart(element, one)),
    )
  }

  const paintLeaf = (element: Structure, leaf: Leaf) => {
    const { lines, x } = places.get(leaf)!
    for (const some of byPage(lines)) {
      turnTo(some[0]!.page)
      if (leaf.role.startsWith('H') && some[0] === lines[0]) doc.outline.addItem(leaf.text)
      if (leaf.url === undefined) content(element, leaf, x, some)
      else
        inParent(
          (one) => void element.add(one),
          'Link',
          (one) => linked(one, leaf, x, some),
        )
    }
    const last = lines.at(-1)
    if (leaf.strip && last) {
      doc.markContent('Artifact', { type: 'Layout' })
      pen.strip(leaf.strip, x, last.top + looks[leaf.look].leading + strip.before)
      doc.endMarkedContent()
    }
  }

  const content = (
    element: Structure,
    { look, role, url }: Leaf,
    x: number,
    lines: readonly PlacedLine[],
  ) => {
    const { leading, ...said } = looks[look]
    element.add(doc.markStructureContent(url === undefined ? role : 'Link'))
    const colour = url === undefined ? said.colour : colours.green
    const widths = lines.map(({ text, top }) =>
      pen.say(text, { ...said, colour }, x, top + (leading - said.size * 1.3) / 2),
    )
    doc.endMarkedContent()
    return widths
  }

  const linked = (element: Structure, leaf: Leaf, x: number, lines: readonly PlacedLine[]) => {
    const widths = content(element, leaf, x, lines)
    const { leading } = looks[leaf.look]
    lines.forEach(({ top }, index) => {
      const about = { structParent: element, Contents: new String(leaf.text) }
      doc.link(x, top, widths[index]!, leading, leaf.url!, about as never)
    })
    doc.markContent('Artifact', { type: 'Layout' })
    lines.forEach(({ top }, index) => pen.under(x, top + leading - 2, widths[index]!, colours.green))
    doc.endMarkedContent()
  }

  /** Not at the top of a page, where the line of the head is. */
  const ruleAbove = (group: Group) => {
    const first = places.get(firstLeaf(group)!)?.lines[0]
    if (!first || first.top < page.top + 10) return
    turnTo(first.page)
    doc.markContent('Artifact', { type: 'Layout' })
    pen.rule(first.top - 12, colours.line, 0.75)
    doc.endMarkedContent()
  }

  turnTo(0)
  inParent(
    (element) => void doc.addStructure(element),
    root.role,
    (element) => root.parts.forEach((part) => paintPart(element, part)),
  )
}

function firstLeaf({ parts }: Group): Leaf | undefined {
  const [first] = parts
  return first && (isLeaf(first) ? first : firstLeaf(first))
}

function byPage(lines: readonly PlacedLine[]): PlacedLine[][] {
  const parts: PlacedLine[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last?.[0]?.page === line.page) last.push(line)
    else parts.push([line])
  }
  return parts
}
