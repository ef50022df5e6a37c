/** An EDU-DEX program in the common model. Pure; the same for XML and JSON. */
import type { Course, Provider } from '@stapwijzer/shared/domain/course.ts'
import type { RejectCode } from '../codes.ts'
import { edudexDegrees } from '../fields/award.ts'
import { choose } from '../fields/choice.ts'
import { rejected, warnMissing } from '../fields/course.ts'
import { Findings, openScope, type Scope } from '../fields/findings.ts'
import { fit } from '../fields/fit.ts'
import { cleanLanguages } from '../fields/language.ts'
import { mappedProvider } from '../fields/mapping-provider.ts'
import { localizedText, type Others } from '../fields/localized-text.ts'
import { branchSector, themeSectors, wordSector } from '../fields/sector.ts'
import { cleanUrl } from '../fields/url.ts'
import type { NormaliseContext, Normalised, FeedCourse } from '../format.ts'
import { sourceId } from './event.ts'
import { readForm } from './form.ts'
import { Program, type EdudexItem } from './item.ts'
import { readDuration, readStudyLoad } from './load.ts'
import { hasAddress, statedPlace } from './place.ts'
import { presentFields } from './present.ts'
import { readInstitute } from './institute.ts'
import { readRegistrations } from './registrations.ts'
import { readSchedule } from './schedule.ts'
import { whyHidden } from './visible.ts'
import { startDeterminations } from './words.ts'
import { cleanHtml, textToHtml } from '../fields/html.ts'

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const scope = openScope(key, context)
  const { findings } = scope
  const item = raw as EdudexItem
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: findings.list,
    itemId: key,
  })
  const program = fit(Program, item.program, '', scope)
  if (!program) return reject('', 'json-malformed', 'The program is no object.')
  warnOtherIds(item, program, scope)
  const duration = readDuration(program, rawDuration(item.program), scope)
  const { provider, exempt } = readInstitute(item, program, mappedProvider(context.mapping), scope)
  const schedule = readSchedule(program, { duration, exempt }, scope)
  const clientId = (item.program as Record<string, unknown>)['clientId']
  const hidden = whyHidden(program, clientId, schedule.clientOnly, scope)
  if (hidden) return reject(hidden.path, hidden.code, hidden.message)
  const others: Others = []
  const texts = program.programDescriptions
  const title = localizedText(texts?.programName, 'programDescriptions.programName', scope, {
    field: 'title',
    others,
  })
  if (!title) return reject('programDescriptions.programName', 'missing-title', 'The program has no name.')
  const course: FeedCourse = {
    sourceId: key,
    provider,
    title: title.value,
    titleLang: title.lang,
    ...facts(program, others, { duration, schedule, provider }, context, scope),
  }
  warnMissing(course, scope)
  const lastEdited = program.lastEdited ?? item.entry?.lastEdited ?? null
  return { course, warnings: findings.list, lastEdited, present: presentFields(item.program) }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang'>
type Read = { duration: Course['duration']; schedule: ReturnType<typeof readSchedule>; provider: Provider }

function facts(program: Program, others: Others, read: Read, context: NormaliseContext, scope: Scope): Facts {
  const { duration, schedule } = read
  const texts = program.programDescriptions
  const classification = program.programClassification
  const { level, nlqf, ...ids } = readRegistrations(program, context, scope)
  const places = [schedule.location, ...schedule.offerings.map((offering) => offering.location)]
  const text = (raw: unknown, path: string, field: string) =>
    localizedText(raw, path, scope, { field, others })?.value ?? null
  return {
    summary: text(texts?.programSummaryText, 'programDescriptions.programSummaryText', 'summary'),
    description: description(
      texts?.programDescriptionHtml,
      texts?.programDescriptionText,
      'programDescriptions',
      others,
      scope,
    ),
    level,
    nlqf,
    award: choose(classification?.degree, edudexDegrees, 'programClassification.degree', scope),
    sector: sector(program, scope),
    studyLoad: readStudyLoad(program, duration, scope),
    duration,
    ...readForm(program, hasAddress(...places), scope),
    languages: languages(program, scope),
    entryRequirements: requirements(program, scope),
    outcomes: subject(program, 'objectives', scope),
    otherLanguages: others,
    ids: {
      ...ids,
      feedId: classification?.programId?.trim() || null,
      uuid: classification?.programUUID?.trim().toLowerCase() || null,
    },
    fundingMarks: program.includeInCatalog.map((mark) => mark.trim()).filter((mark) => /stap/i.test(mark)),
    url:
      link(texts?.webLink, 'programDescriptions.webLink', scope) ??
      link(texts?.courseSiteLink, 'programDescriptions.courseSiteLink', scope),
    price: schedule.price,
    costLines: schedule.costLines,
    flexibleStart: flexibleStart(program, scope),
    location: schedule.location ?? statedPlace(program, scope),
    lessons: schedule.lessons,
    offerings: schedule.offerings,
  }
}

/** The theme's field; without a theme that of the branch the program is meant for. */
function sector({ programClassification }: Program, scope: Scope): Course['sector'] {
  const { theme = [], targetSector = [], targetSectorSBI = null } = programClassification ?? {}
  const path = (field: string) => `programClassification.${field}`
  const branches = [
    ...targetSector.map((code, index) => ({ code, path: path(`targetSector[${index}]`) })),
    ...(targetSectorSBI === null ? [] : [{ code: targetSectorSBI, path: path('targetSectorSBI') }]),
  ]
  const byTheme = wordSector(theme, themeSectors, (index) => path(`theme[${index}]`), scope)
  const byBranch = branchSector(branches, scope)
  return theme.some((word) => word.trim() !== '') ? byTheme : byBranch
}

/** The document's own ids win over the directory's. */
function warnOtherIds({ entry }: EdudexItem, program: Program, { findings }: Scope): void {
  const own = program.programClassification
  const differs = (mine: string | null | undefined, theirs: string | null | undefined) =>
    Boolean(mine?.trim()) && Boolean(theirs) && mine?.trim() !== theirs
  const said = sourceId(entry?.orgUnitId ?? null, entry?.programId ?? null) ?? ''
  if (differs(own?.orgUnitId, entry?.orgUnitId))
    findings.warn(
      'programClassification.orgUnitId',
      'type-mismatch',
      `The directory calls this program "${said}".`,
    )
  if (differs(own?.programId, entry?.programId))
    findings.warn(
      'programClassification.programId',
      'type-mismatch',
      `The directory calls this program "${said}".`,
    )
}

function languages(program: Program, scope: Scope): string[] {
  const stated = program.programCurriculum?.instructionLanguage ?? []
  const codes = stated.map(({ languageCode }) => languageCode ?? '')
  if (codes.every((code) => code.trim() === '')) return ['nl']
  return cleanLanguages(
    codes,
    (index) => `programCurriculum.instructionLanguage[${index}].languageCode`,
    scope,
  )
}

function flexibleStart(program: Program, scope: Scope): boolean | null {
  const path = 'programAdmission.startDateDetermination'
  const stated = choose(program.programAdmission?.startDateDetermination, startDeterminations, path, scope)
  return stated === null ? null : stated === 'flexible'
}

function requirements(program: Program, scope: Scope): string | null {
  const path = 'programClassification.applicationRequirement'
  const stated = (program.programClassification?.applicationRequirement ?? []).flatMap((one, index) => {
    const description = localizedText(
      one.requirementDescription,
      `${path}[${index}].requirementDescription`,
      scope,
    )
    return (
      description?.value ??
      localizedText(one.requirementSummary, `${path}[${index}].requirementSummary`, scope)?.value ??
      []
    )
  })
  return stated.length > 0 ? stated.join('\n') : subject(program, 'admission', scope)
}

/** The text of one of the fixed subjects. Prices in such prose are never read. */
function subject(program: Program, name: string, scope: Scope): string | null {
  const texts = program.programDescriptions?.subjectText ?? []
  const index = texts.findIndex((one) => one.subject?.trim() === name)
  const found = texts[index]
  if (!found) return null
  const path = `programDescriptions.subjectText[${index}]`
  const description = localizedText(found.descriptionText, `${path}.descriptionText`, scope)
  return description?.value ?? localizedText(found.summaryText, `${path}.summaryText`, scope)?.value ?? null
}

function link(raw: unknown, path: string, scope: Scope): string | null {
  // A link is no sentence: that it names no language says nothing.
  const text = localizedText(
    raw,
    path,
    { ...scope, findings: new Findings('') },
    { clean: (value) => value.trim() || null },
  )
  return text && cleanUrl(text.value, path, scope)
}

function rawDuration(program: unknown): unknown {
  const classification = (program as Record<string, unknown>)['programClassification']
  return typeof classification === 'object' && classification !== null
    ? (classification as Record<string, unknown>)['programDuration']
    : undefined
}

/** The description: of the HTML when it says anything, else of the plain text. */
function description(
  html: unknown,
  plain: unknown,
  path: string,
  others: Others,
  scope: Scope,
): Course['description'] {
  const field = 'description'
  const rich = localizedText(html, `${path}.programDescriptionHtml`, scope, {
    field,
    others,
    clean: cleanHtml,
  })
  const text =
    rich ??
    localizedText(plain, `${path}.programDescriptionText`, scope, { field, others, clean: textToHtml })
  return text && { html: text.value, lang: text.lang }
}
