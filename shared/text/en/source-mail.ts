/**
 * Mails to the operator about a source of courses: once when something is wrong, once when it is over. They hold names,
 * numbers and codes; no address of a feed, no secret and nothing about people. Pure: the address of the site comes in.
 */
import type { RunReport } from '../../domain/source.ts'
import type { Trouble } from '../../domain/source-state.ts'
import type { AlertedSource } from '../nl/source-mail.ts'
import { reasonWords } from './feed-codes.ts'
import { counted } from './format.ts'
import { letter, type Mail } from './letter.ts'

const headlines: Record<Trouble, (name: string) => string> = {
  failed: (name) => `Reading failed: ${name}`,
  refused: (name) => `Held back: ${name}`,
  stale: (name) => `Too old: ${name}`,
}

const openings: Record<Trouble, string> = {
  failed: 'This source could not be read.',
  refused: 'This source was read. But something is not right, so we take nothing over.',
  stale: 'This source is older than we promise.',
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
    : ['Check that the program that reads sources is still running.']
  return {
    subject: headlines[state](oneLine(source.name)),
    text: letter(
      'Hello,',
      `${openings[state]}\nSource: ${oneLine(source.name)} (${source.id})`,
      ...(state === 'stale' ? [age(source)] : []),
      ...because,
      'The courses on the site stay as they were.',
      `Want to know more? Look at ${link}`,
      'You get one mail about this. When it is well again, we will tell you that too.',
    ),
  }
}

export function sourceRecovered(source: AlertedSource, link: string): Mail {
  const name = oneLine(source.name)
  return {
    subject: `Well again: ${name}`,
    text: letter(
      'Hello,',
      `This source has been read again.\nSource: ${name} (${source.id})`,
      'The courses on the site are up to date again. You do not have to do anything.',
      `Want to know more? Look at ${link}`,
    ),
  }
}

/** What was read beside what is there: the numbers that made us stop. */
function counts(found: RunReport['counts'] | null, live: number): string[] {
  if (!found) return []
  const read = `${counted(found.read, 'item was', 'items were')} read.`
  const rejected =
    found.rejected > 0
      ? ` Of these, ${found.rejected} ${found.rejected === 1 ? 'was' : 'were'} rejected.`
      : ''
  const now = `There ${live === 1 ? 'is' : 'are'} now ${counted(live, 'course', 'courses')} from this source on the site.`
  return [`${read}${rejected}\n${now}`]
}

function advice({ todo, option, setting }: ReturnType<typeof reasonWords>, id: string): string {
  if (option) return `${todo}\nnpm run ingest -- ${id} ${option}`
  return setting ? `${todo}\n${setting}` : todo
}

function age({ ageHours, rhythmHours }: AlertedSource): string {
  const promised = rhythmHours === null ? '' : ` We promise at most ${counted(rhythmHours, 'hour', 'hours')}.`
  if (ageHours === null) return `This source has never been read.${promised}`
  return `The last time was ${counted(ageHours, 'hour', 'hours')} ago.${promised}`
}

/** A name comes from a file; a line break in it must not end the header of the mail. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
