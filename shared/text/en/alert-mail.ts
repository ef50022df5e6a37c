/** Mails of "Keep me informed": the one that asks to confirm, the digest, and the one before the end. Pure. */
import type { AlertKind } from '../../domain/alerts/alert.ts'
import { partsMail, type MailItem, type MailPart, type PartsMail } from '../mail-parts.ts'
import { counted, date, listed, money } from './format.ts'

const lang = 'en'
const greeting: MailPart = { paragraph: 'Hello,' }
const ending: MailPart = { paragraph: 'Kind regards,\nStapwijzer' }
const noReply: MailPart = { paragraph: 'Nobody reads an answer to this mail, so please do not reply.' }

/** It holds nothing that somebody typed: who asked may be somebody else. */
export function confirmation(link: string): PartsMail {
  return partsMail(lang, 'Confirm that you want mails from Stapwijzer', [
    greeting,
    { paragraph: 'Somebody asked with this email address to be kept informed of courses. Was that you?' },
    { paragraph: 'Then open this page and press the button. Only then do we send you anything.' },
    { link: 'Confirm what you asked for', to: link },
    {
      paragraph:
        'Was it not you? Then do nothing. After 7 days we erase your email address. You will hear nothing more.',
    },
    noReply,
    ending,
  ])
}

export type DigestSection = {
  title: string
  lines: readonly string[]
  items: readonly MailItem[]
  /** Courses that are not named. */
  more: number
  link: string
}
export type DigestLinks = { manage: string; stop: string }

export function digest(sections: readonly DigestSection[], links: DigestLinks, endsOn: string): PartsMail {
  const [only] = sections
  const subject =
    sections.length === 1 ? `New on Stapwijzer: ${only!.title}` : 'News about what you follow on Stapwijzer'
  return partsMail(lang, subject, [
    greeting,
    { paragraph: 'There is news about what you follow.' },
    ...sections.flatMap(sectionParts),
    ...aboutMails(links, endsOn),
    ending,
  ])
}

function sectionParts({ title, lines, items, more, link }: DigestSection): MailPart[] {
  return [
    { heading: title },
    ...(lines.length > 0 ? [{ paragraph: lines.join('\n') }] : []),
    ...(items.length > 0 ? [{ items }] : []),
    ...(more > 0 ? [{ paragraph: `And ${counted(more, 'more course', 'more courses')}.` }] : []),
    { link: 'See everything on Stapwijzer', to: link },
  ]
}

function aboutMails({ manage, stop }: DigestLinks, endsOn: string): MailPart[] {
  return [
    { heading: 'About these mails' },
    {
      paragraph: `You get these mails until ${date(endsOn)}. After that we erase your email address. We do not see whether you read this mail.`,
    },
    { link: 'Change your mails', to: manage },
    { link: 'Stop all mails', to: stop },
    { paragraph: 'These links are secret, so do not forward this mail to anybody.' },
    noReply,
  ]
}

export function renewal(links: DigestLinks, endsOn: string): PartsMail {
  return partsMail(lang, `Your mails from Stapwijzer stop on ${date(endsOn)}`, [
    greeting,
    {
      paragraph: `Your mails stop on ${date(endsOn)}. After that we erase your email address and what you follow.`,
    },
    { paragraph: 'Do you want to keep the mails? Then open this page and choose a new date.' },
    { link: 'Change your mails', to: links.manage },
    { paragraph: 'Do you want to stop? Then there is nothing to do. You can also stop at once:' },
    { link: 'Stop all mails', to: links.stop },
    noReply,
    ending,
  ])
}

/** What an alert is about. `name` null: a search with filters only, or something that is not there any more. */
export function title(kind: AlertKind, name: string | null, filters: number): string {
  if (kind === 'search') {
    const words = name === null ? 'Courses' : `Courses for ‘${name}’`
    return filters > 0 ? `${words} with ${counted(filters, 'filter', 'filters')}` : words
  }
  if (name === null) return kind === 'occupation' ? 'An occupation' : 'A course'
  return kind === 'occupation' ? `Courses for ${name}` : name
}

export const firstFound = 'We found nothing before. Now we did:'
export function newFound(total: number): string {
  return `${counted(total, 'new course', 'new courses')}:`
}

// What changed about a course
export const gone = 'This course is no longer with us. The provider took it away.'
export const back = 'This course is back.'
export function newStarts(days: readonly string[]): string {
  return `New start: ${listed(days.map((day) => date(day)))}.`
}
export function lostStarts(days: readonly string[]): string {
  return `You can no longer start here: ${listed(days.map((day) => date(day)))}.`
}
export function newPlaces(places: readonly string[]): string {
  return `New place: ${listed([...places])}.`
}
type Price = { status: 'known' | 'free' | 'unknown'; amount: string | null }
export function newPrice(from: Price, to: Price): string {
  return `The price has changed. Before: ${priceWords(from)}. Now: ${priceWords(to)}.`
}
function priceWords({ status, amount }: Price): string {
  if (status === 'free') return 'free'
  return status === 'unknown' || amount === null ? 'unknown' : money(amount)
}

// When a scheme can be asked for
export function schemeOpen(last: string): string {
  return `You can apply for this scheme now, until ${date(last)}.`
}
export function schemeSoon(first: string, last: string): string {
  return `You can apply for this scheme soon: from ${date(first)} until ${date(last)}.`
}
