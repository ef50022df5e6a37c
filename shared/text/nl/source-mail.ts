/**
 * Mails to the operator about a source of courses: once when something is wrong, once when it is over. They hold names,
 * numbers and codes; no address of a feed, no secret and nothing about people. Pure: the address of the site comes in.
 */
import type { RunReport } from '../../domain/source.ts'
import type { Trouble } from '../../domain/source-state.ts'
import { counted } from './format.ts'
import { reasonWords } from './feed-codes.ts'
import { letter, type Mail } from './letter.ts'

export type AlertedSource = {
  id: string
  name: string
  /** Whole hours since it was last read; null when it never was. */
  ageHours: number | null
  /** Hours that were promised; null = nothing promised. */
  rhythmHours: number | null
  /** Courses that can be found now. */
  live: number
  lastRun: { reason: string | null; counts: RunReport['counts'] | null } | null
}

const headlines: Record<Trouble, (name: string) => string> = {
  failed: (name) => `Lezen mislukt: ${name}`,
  refused: (name) => `Tegengehouden: ${name}`,
  stale: (name) => `Te oud: ${name}`,
}

const openings: Record<Trouble, string> = {
  failed: 'Het lukte niet om deze bron te lezen.',
  refused: 'Deze bron is gelezen. Maar er klopt iets niet, dus we nemen niets over.',
  stale: 'Deze bron is ouder dan we beloven.',
}

export function sourceInTrouble(state: Trouble, source: AlertedSource, link: string): Mail {
  const { lastRun } = source
  const words = reasonWords(lastRun?.reason ?? null)
  const because = lastRun?.reason
    ? [
        `${words.what} (code: ${lastRun.reason})`,
        ...counts(lastRun.counts, source.live),
        advice(words, source.id),
      ]
    : ['Kijk of het programma dat bronnen leest nog draait.']
  return {
    subject: headlines[state](oneLine(source.name)),
    text: letter(
      'Hallo,',
      `${openings[state]}\nBron: ${oneLine(source.name)} (${source.id})`,
      ...(state === 'stale' ? [age(source)] : []),
      ...because,
      'De opleidingen op de site blijven zoals ze waren.',
      `Meer weten? Kijk op ${link}`,
      'Je krijgt hierover één mail. Gaat het weer goed? Dan hoor je dat ook.',
    ),
  }
}

export function sourceRecovered(source: AlertedSource, link: string): Mail {
  const name = oneLine(source.name)
  return {
    subject: `Weer goed: ${name}`,
    text: letter(
      'Hallo,',
      `Deze bron is weer gelezen.\nBron: ${name} (${source.id})`,
      'De opleidingen op de site zijn weer bij. Je hoeft niets te doen.',
      `Meer weten? Kijk op ${link}`,
    ),
  }
}

/** What was read beside what is there: the numbers that made us stop. */
function counts(found: RunReport['counts'] | null, live: number): string[] {
  if (!found) return []
  const one = found.read === 1
  const read = `Er ${one ? 'is' : 'zijn'} ${counted(found.read, 'onderdeel', 'onderdelen')} gelezen.`
  const rejected =
    found.rejected > 0
      ? ` Daarvan ${found.rejected === 1 ? 'is' : 'zijn'} er ${found.rejected} afgekeurd.`
      : ''
  const now = `Op de site ${live === 1 ? 'staat' : 'staan'} nu ${counted(live, 'opleiding', 'opleidingen')} van deze bron.`
  return [`${read}${rejected}\n${now}`]
}

function advice({ todo, option, setting }: ReturnType<typeof reasonWords>, id: string): string {
  if (option) return `${todo}\nnpm run ingest -- ${id} ${option}`
  return setting ? `${todo}\n${setting}` : todo
}

function age({ ageHours, rhythmHours }: AlertedSource): string {
  const promised = rhythmHours === null ? '' : ` We beloven hooguit ${counted(rhythmHours, 'uur', 'uur')}.`
  if (ageHours === null) return `Deze bron is nog nooit gelezen.${promised}`
  return `De laatste keer is ${counted(ageHours, 'uur', 'uur')} geleden.${promised}`
}

/** A name comes from a file; a line break in it must not end the header of the mail. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
