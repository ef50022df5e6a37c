/** A published report as a document: tagged, and with every figure that the page has. Pure. */
import { before } from '@stapwijzer/shared/domain/insight/periods.ts'
import { sections, type Section } from '@stapwijzer/shared/domain/report/definitions.ts'
import type { PublishedReport } from '@stapwijzer/shared/domain/report/report.ts'
import { amountText, currentWords, figureName, figureText } from '@stapwijzer/shared/text/report-figures.ts'
import { plainDateOf } from '@stapwijzer/shared/domain/calendar.ts'
import { report as t } from '@stapwijzer/shared/text/rooms.ts'
import type { Paper } from '../plans/documents/paper/paint.ts'
import { bullets, factRows, heading, lead, paragraph, type Part } from '../plans/documents/paper/sheet.ts'

export function reportPaper(report: PublishedReport): Paper {
  const { body, version, hash, publishedAt, changes, reason } = report
  return {
    title: t.reportTitle(body.period),
    author: t.author,
    language: t.language,
    made: publishedAt,
    foot: body.invented ? t.invented : t.noPeople,
    pageOf: t.pageOf,
    missing: t.missing,
    root: {
      role: 'Document',
      parts: [
        heading(1, t.reportTitle(body.period)),
        paragraph(t.publishedOn(plainDateOf(publishedAt), version), 'quiet'),
        ...(body.invented ? [paragraph(t.invented, 'strong')] : []),
        paragraph(
          body.counted ? t.countedFrom(body.counted.from, body.counted.to) : t.nothingCounted,
          body.counted ? 'body' : 'strong',
        ),
        paragraph(`${t.noPeople} ${t.catalogueOn(body.catalogueOn)}`),
        ...sections.flatMap((section) => sectionParts(report, section)),
        ...group(t.definitionsHeading, definitionParts(report)),
        ...group(t.versionsHeading, [
          paragraph(t.versionLine(version, plainDateOf(publishedAt))),
          ...(reason === null ? [] : [paragraph(reason)]),
          ...bullets(changes.map(({ what, from, to }) => t.change(what, from, to))),
          paragraph(t.hashLine(hash), 'quiet'),
        ]),
      ],
    },
  }
}

function sectionParts({ body }: PublishedReport, section: Section): Part[] {
  const words = body.texts[section]
  const figures = body.figures.filter((one) => one.section === section)
  return group(t.sections[section], [
    ...factRows(
      (['aim', 'status', 'explanation'] as const).flatMap((name) =>
        words?.[name] ? [[t.texts[name], words[name]] as const] : [],
      ),
    ),
    ...(section === 'unknown' ? bullets(t.unknownAlways) : []),
    ...(figures.length === 0
      ? []
      : [
          lead(
            `${t.columns.value} / ${t.columns.previous} (${t.halfYear(before(body.period)).toLowerCase()})`,
            'quiet',
          ),
        ]),
    ...factRows(
      figures.map((figure) => [
        figureName(body, figure),
        [
          `${figureText(figure, figure.current)} / ${figureText(figure, figure.previous)}`,
          ...(figure.target === null ? [] : [`${t.columns.target}: ${amountText(figure.target)}`]),
        ].join('. '),
      ]),
    ),
    ...(section === 'programmes' ? enteredParts(body.entered) : []),
  ])
}

function enteredParts(entered: PublishedReport['body']['entered']): Part[] {
  return factRows(
    entered.map(({ kind, name, value, source, edition }) => [
      t.part(t.enteredKinds[kind], name),
      `${amountText(value)} (${t.sourceAndEdition(source, edition)})`,
    ]),
  )
}

function definitionParts({ body }: PublishedReport): Part[] {
  return factRows(
    body.definitions.map(({ words, unit, source, since, until }) => {
      const { name, definition, caveat } = currentWords(words)
      return [
        name,
        `${definition} ${caveat} ${t.definitionOf(t.units[unit], t.sources[source], since, until)}`,
      ]
    }),
  )
}

function group(title: string, parts: readonly Part[]): Part[] {
  return parts.length === 0 ? [] : [{ role: 'Sect', parts: [heading(2, title), ...parts] }]
}
