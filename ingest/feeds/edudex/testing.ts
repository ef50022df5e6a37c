/** For tests: EDU-DEX documents in memory, and programs with one thing changed. */
import { loadCrebo } from '../../reference/crebo.ts'
import type { NormaliseContext } from '../format.ts'
import { memoryFetcher, runFormat, type Answer } from '../testing.ts'
import { edudex } from './format.ts'

export const host = 'https://aanbieder.example'

/** Runs the feed that starts at `/directory.xml` (or `from`); documents by path, a missing one is 404. */
export function runDocuments(
  documents: Record<string, Answer>,
  {
    from = '/directory.xml',
    limits = {},
    log = [] as string[],
    places = undefined as NormaliseContext['places'],
  } = {},
) {
  const fetcher = memoryFetcher(({ pathname, search }) => documents[pathname + search] ?? null, {
    contentType: from.endsWith('.json') ? 'application/json' : 'text/xml',
    log,
  })
  return runFormat(edudex, { from: host + from, fetcher, limits, crebo: loadCrebo(), places })
}

export function directory(inside: string): string {
  return `<edudexDirectory xmlns="http://studieData.nl/schema/edudex/directory"><orgUnitId>kade</orgUnitId>${inside}</edudexDirectory>`
}

export function resource(programId: string, url: string, more = ''): string {
  return `<programResource>${more}<programId>${programId}</programId><resourceUrl>${url}</resourceUrl></programResource>`
}

/** A program in XML; each part goes into its section. */
export function program({
  root = '',
  classification = '',
  descriptions = '<programName xml:lang="nl">Titel</programName>',
  schedule = '',
  curriculum = '',
  external = '',
  ids = '<orgUnitId>kade</orgUnitId><programId>p1</programId>',
} = {}): string {
  return `<program xmlns="http://studieData.nl/schema/edudex/program">${root}
<programClassification>${ids}${classification}</programClassification>
<programCurriculum>${curriculum}</programCurriculum>
<programDescriptions>${descriptions}</programDescriptions>
<programExternalAcknowledgements>${external}</programExternalAcknowledgements>
<programSchedule>${schedule}</programSchedule></program>`
}

/** One program in XML, mapped: the course, the codes with their path, the rejects. */
export async function mapped(
  parts: Parameters<typeof program>[0],
  institute = '',
  places?: NormaliseContext['places'],
) {
  const catalog = `<catalog>${institute}${program(parts)}</catalog>`
  return described(await runDocuments({ '/catalog.xml': catalog }, { from: '/catalog.xml', places }))
}

/** The same in JSON of the Data API; `own` is laid over a whole program. */
export async function mappedJson(own: Record<string, unknown>) {
  const whole = {
    programClassification: { orgUnitId: 'kade', programId: 'p1' },
    programDescriptions: { programName: { nl: 'Titel' } },
    ...own,
  }
  return described(await runDocuments({ '/p.json': JSON.stringify(whole) }, { from: '/p.json' }))
}

function described(outcome: Awaited<ReturnType<typeof runDocuments>>) {
  const codes = outcome.warnings.filter((code) => !/^missing-rec|institute$/.test(code))
  return {
    course: outcome.courses[0],
    codes: codes.map((code) => code.replace(' kade:p1', '')),
    rejects: outcome.rejects,
    outcome,
  }
}
