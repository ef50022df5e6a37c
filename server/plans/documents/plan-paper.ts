/** A plan as a document to print, to take along and to read aloud. Pure. */
import { date, decimal, money, nbsp } from '@stapwijzer/shared/text/format.ts'
import { planDocument as t, plan as page } from '@stapwijzer/shared/text/rooms.ts'
import { documentDays, type Material, type StepMaterial } from './material.ts'
import type { Paper } from './paper/paint.ts'
import {
  bullets,
  factRows,
  heading,
  lead,
  link,
  paragraph,
  stripRows,
  type Group,
  type Part,
} from './paper/sheet.ts'
import { moneyFacts, neededFacts, plainFacts, shownPayers, textFacts, type FactRow } from './step-words.ts'
import { safeUrl } from './safe-url.ts'
import { timeRows } from './time-rows.ts'
import { shortFacts } from './short-facts.ts'

/** Longer lists are cut, with how many there are more. */
const most = { attention: 40, skills: 40 } as const

export function planPaper(material: Material, made: Date): Paper {
  const { plan, today, saved } = material
  return {
    title: plan.title,
    author: t.author,
    language: t.language,
    made,
    foot: t.noDecision,
    pageOf: t.pageOf,
    missing: t.missingCharacters,
    root: {
      role: 'Document',
      parts: [
        heading(1, plan.title),
        paragraph(
          [t.madeOn(today), ...(saved ? [t.savedOn(saved.updatedAt.toISOString())] : [])].join(' '),
          'quiet',
        ),
        ...section(t.goalHeading, factRows(goalFacts(material))),
        ...section(t.shortHeading, factRows(shortFacts(material))),
        ...section(t.attentionHeading, attention(material)),
        ...section(t.stepsHeading, stepParts(material)),
        ...section(t.timeHeading, stripRows(timeRows(material))),
        ...section(t.daysHeading, factRows(dayRows(material))),
        ...section(t.skillsHeading, openSkills(material)),
        ...section(t.sourcesHeading, bullets(sourceTexts(material))),
        ...section(t.helpHeading, help(material)),
      ],
    },
  }
}

/** Nothing when there is nothing in it. */
function section(title: string, parts: readonly Part[]): Part[] {
  return parts.length === 0 ? [] : [{ role: 'Sect', parts: [heading(2, title), ...parts] }]
}

function goalFacts({ plan, check }: Material): FactRow[] {
  const rows: [string, string | null][] = [
    [t.goal, plan.goal],
    [t.reason, plan.reason],
    [t.occupation, check.skills?.occupation.label ?? null],
    [t.hoursAvailable, plan.hoursPerWeek === null ? null : page.hours(plan.hoursPerWeek)],
    [t.budget, plan.budget === null ? null : money(plan.budget)],
    [t.travel, plan.travelKm === null ? null : t.atMostKilometres(`${decimal(plan.travelKm)}${nbsp}km`)],
  ]
  return rows.filter((row): row is [string, string] => row[1] !== null && row[1].trim() !== '')
}

function attention({ check, plan }: Material): Part[] {
  const found = check.findings.filter(({ severity }) => severity !== 'hint')
  if (found.length === 0) return plan.items.length === 0 ? [] : [paragraph(t.attentionNone)]
  const texts = found.slice(0, most.attention).map(({ text, mend }) => t.toMend(text, mend.text))
  const more = found.length - texts.length
  return [...bullets(texts), ...(more > 0 ? [paragraph(t.attentionMore(more))] : [])]
}

function stepParts(material: Material): Part[] {
  if (material.steps.length === 0) return [paragraph(t.noSteps)]
  return material.steps.map((told, item) => stepPart(material, told, item))
}

function stepPart(material: Material, told: StepMaterial, item: number): Group {
  const { step, course, title } = told
  const provider = course?.course.provider
  const url = course && safeUrl(course.course.url ?? provider?.url ?? null)
  return {
    role: 'Sect',
    together: true,
    ruled: item > 0,
    parts: [
      heading(3, t.stepTitle(item, title)),
      lead(t.kindAndProvider(step.kind, provider?.name ?? null), 'quiet'),
      ...(course?.withdrawn ? [lead(t.withdrawn, 'strong')] : []),
      ...factRows([
        ...plainFacts(told),
        ...moneyFacts(material, item),
        ...neededFacts(material, item),
        ...textFacts(told),
      ]),
      ...(course && !course.withdrawn
        ? [link(t.toCourse, `${material.publicUrl}/opleiding/${course.id}`)]
        : []),
      ...(url && !course.withdrawn ? [link(t.toProvider, url)] : []),
    ],
  }
}

function dayRows(material: Material): FactRow[] {
  return documentDays(material).map(({ kind, date: day, items, text }) => {
    const [item = 0] = items
    const title = material.steps[item]?.title ?? ''
    if (kind === 'funding') return [date(day), text]
    return [date(day), { start: t.dayOfStart, end: t.dayOfEnd, enrol: t.dayToEnrol }[kind](item, title)]
  })
}

function openSkills({ check: { skills } }: Material): Part[] {
  const open = skills?.items.filter(({ closedBy }) => closedBy.length === 0) ?? []
  if (!skills || open.length === 0) return []
  const shown = open.slice(0, most.skills).map(({ label }) => label)
  const more = open.length - shown.length
  return [
    lead(t.skillsIntro(skills.occupation.label)),
    ...bullets(shown),
    ...(more > 0 ? [paragraph(t.skillsMore(more))] : []),
  ]
}

function help({ publicUrl }: Material): Part[] {
  return [
    paragraph(`${t.noDecision} ${t.whoDecides}`, 'strong'),
    paragraph(t.helpText),
    link(t.helpLink, `${publicUrl}/advies`),
  ]
}

/** Each course and each scheme that the document names, once. */
function sourceTexts({ steps, check, schemes }: Material): string[] {
  const courses = steps.flatMap(({ course, title }) =>
    course ? [t.courseSource(title, course.course.provider.name, course.checkedAt.toISOString())] : [],
  )
  const named = [
    ...check.money.flatMap(({ payers }) => shownPayers(payers).map(({ scheme }) => scheme)),
    ...check.deadlines.flatMap(({ scheme, date }) => (date === null ? [] : [scheme])),
  ]
  const rules = [...new Set(named)].sort().flatMap((id) => {
    const scheme = schemes.byId(id)
    if (!scheme) return []
    const titles = scheme.sources.map(({ title }) => title)
    return [t.schemeSource(schemes.nameOf(id), titles, scheme.verifiedAt ?? null)]
  })
  return [...new Set([...courses, ...rules])]
}
