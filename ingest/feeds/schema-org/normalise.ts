/** A course of a page in the common model. Pure. */
import type { RejectCode } from '../codes.ts'
import { rejected, warnMissing } from '../fields/course.ts'
import { openScope } from '../fields/findings.ts'
import { mappedProvider } from '../fields/mapping-provider.ts'
import { webLink, cleanUrl } from '../fields/url.ts'
import type { NormaliseContext, Normalised, FeedCourse } from '../format.ts'
import { readAward, readLevel } from './codes.ts'
import type { Node } from './graph.ts'
import { linkOf, linksOn } from './identity.ts'
import { CourseNode, type SchemaOrgItem } from './item.ts'
import { readLanguages } from './languages.ts'
import { programLessons } from './lessons.ts'
import { readLoad } from './load.ts'
import { readMode } from './mode.ts'
import { instancesOf, readOfferings } from './offerings.ts'
import { readPlaces } from './place.ts'
import { presentFields } from './present.ts'
import { readPrice } from './price.ts'
import { readProvider } from './provider.ts'
import { openTexts, plainText, richText, type Texts } from './texts.ts'
import { linesOf, type World } from './values.ts'

export function normalise(raw: unknown, key: string, context: NormaliseContext): Normalised {
  const item = raw as SchemaOrgItem
  const scope = openScope(key, context)
  const { findings } = scope
  const world: World = { scope, graph: item.graph, absolute: linksOn(item.page) }
  const course = CourseNode.parse(item.course)
  const reject = (path: string, code: RejectCode, message: string): Normalised => ({
    reject: rejected(key, path, code, message),
    warnings: findings.list,
    itemId: key,
  })
  const texts = openTexts(item.lang, world)
  const title = plainText(course.name, 'title', 'name', texts)
  if (title === null) return reject('name', 'missing-title', 'The course has no name.')
  const provider = readProvider(course.provider, mappedProvider(context.mapping), world)
  if (provider === null)
    return reject('provider', 'missing-provider', 'Neither the page nor the source names a provider.')
  const whole: FeedCourse = {
    sourceId: key,
    provider,
    title: title.value,
    titleLang: title.lang,
    ...facts(course, item.course, texts, context),
    url: readUrl(course, item.page, world),
  }
  warnMissing(whole, scope)
  return { course: whole, warnings: findings.list, lastEdited: null, present: presentFields(item.course) }
}

type Facts = Omit<FeedCourse, 'sourceId' | 'provider' | 'title' | 'titleLang' | 'url'>

function facts(course: CourseNode, raw: Node, texts: Texts, context: NormaliseContext): Facts {
  const { world } = texts
  const instances = instancesOf(course, raw, world)
  const load = readLoad(course, instances, world)
  const { offerings, modes } = readOfferings(instances, course, load.duration, world)
  const { location, signs } = readPlaces(course.location, 'location', world)
  const mode = readMode(course, signs, '', world)
  const { level, nlqf, crebo, croho, feedId } = readLevel(course, context, world)
  const description = richText(course.description, 'description', 'description', texts)
  const languages = [
    ...readLanguages(course.inLanguage, 'inLanguage', world),
    ...instances.flatMap(({ node, path }) => readLanguages(node.inLanguage, `${path}.inLanguage`, world)),
  ]
  return {
    summary: plainText(course.abstract, 'summary', 'abstract', texts)?.value ?? null,
    description: description && { html: description.value, lang: description.lang },
    level,
    nlqf,
    award: readAward(course, world),
    sector: null,
    ...load,
    delivery: mode.delivery ?? modes.find((one) => one.delivery !== null)?.delivery ?? null,
    studyForm: mode.studyForm ?? modes.find((one) => one.studyForm !== null)?.studyForm ?? null,
    evening: null,
    languages: [...new Set(languages)],
    entryRequirements:
      linesOf(course.coursePrerequisites, 'coursePrerequisites', world) ??
      linesOf(course.programPrerequisites, 'programPrerequisites', world),
    outcomes: linesOf(course.teaches, 'teaches', world),
    otherLanguages: texts.others,
    ids: { crebo, croho, rio: null, nlqfCode: null, feedId, uuid: null },
    fundingMarks: [],
    price: readPrice(course, load.duration, '', world),
    costLines: [],
    flexibleStart: null,
    location,
    lessons: programLessons(course, world),
    offerings,
  }
}

/** The course's own link, else the page that it stands on. */
function readUrl({ url }: CourseNode, page: string, world: World): string | null {
  const own = cleanUrl(linkOf(url, world.absolute) ?? '', 'url', world.scope)
  return own ?? webLink(page)
}
