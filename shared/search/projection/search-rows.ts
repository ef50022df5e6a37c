/** The rows of the search tables, written out for COPY. */
import { copyRows, type Cell } from '../../db/copy-text.ts'
import type { SearchDocument } from '../document/document.ts'
import { conceptLexeme, nameLexeme } from '../language/lexemes.ts'
import type { Lexicon, Met } from './lexicon.ts'

/** A document with its number and those of its source and provider, and its words as the lexicon met them. */
export type NumberedDocument = {
  doc: number
  document: SearchDocument
  sourceNo: number
  providerNo: number
  met: { title: Met[]; context: Met[]; names: Met[]; main: Met[]; body: Met[] }
}

export type TableText = { table: string; columns: string; text: string }

const filtered = `doc course_id source_no quality provider_no codes flags flexible languages hours_per_week weeks
  contact_hours price starts open_until prices_from`

export function tableTexts(documents: readonly NumberedDocument[], lexicon: Lexicon): TableText[] {
  const cells = documents.map(filteredCells)
  const words = documents.map((one, at) => [...cells[at]!, ...wordCells(one, lexicon)])
  const cards = documents.map(({ doc, document }) => [doc, JSON.stringify(document.card)])
  const places = documents.flatMap(({ doc, document }) =>
    document.places.map((p) => [doc, p.x, p.y, p.z, p.after ?? '-infinity', p.until ?? 'infinity']),
  )
  return [
    { table: 'course_search', columns: filtered, text: copyRows(cells) },
    {
      table: 'course_words',
      columns: `${filtered} title_length title_key title_words words`,
      text: copyRows(words),
    },
    { table: 'course_card', columns: 'doc card', text: copyRows(cards) },
    { table: 'course_place', columns: 'doc x y z after until', text: copyRows(places) },
  ]
}

function filteredCells({ doc, document: d, sourceNo, providerNo }: NumberedDocument): Cell[] {
  return [
    doc,
    d.courseId,
    sourceNo,
    d.quality,
    providerNo,
    d.codes,
    d.flags,
    d.flexible,
    d.languages.join(','),
    d.hoursPerWeek,
    d.weeks,
    d.contactHours,
    d.price,
    d.starts,
    d.openUntil,
    d.pricesFrom.some((cents) => cents !== null) ? d.pricesFrom : null,
  ]
}

function wordCells({ document, met }: NumberedDocument, lexicon: Lexicon): Cell[] {
  const { title, context, names, main, body } = met
  const named = new Set(names.filter(({ functionWord }) => !functionWord).map(({ word }) => nameLexeme(word)))
  const concepts = document.occupations.map(conceptLexeme)
  return [
    Math.min(document.titleLength, 1000),
    document.titleKey,
    lexicon.vector(
      [
        { words: title, suffix: '', families: '', parts: '', whole: true },
        { words: context, suffix: '', families: '', parts: '', whole: true },
      ],
      concepts,
    ),
    lexicon.vector(
      [
        { words: title, suffix: ':1A', families: ':1C', parts: ':1C', whole: true },
        { words: context, suffix: ':1B', families: ':1C', parts: ':1C', whole: true },
        { words: main, suffix: ':1B', families: '', parts: null, whole: false },
        { words: body, suffix: '', families: '', parts: null, whole: false },
      ],
      // A link to an occupation says more than any word.
      [...concepts.map((concept) => `${concept}:1A`), ...[...named].map((name) => `${name}:1B`)],
    ),
  ]
}
