/** Mails of "Houd me op de hoogte": the one that asks to confirm, the digest, and the one before the end. Pure. */
import type { AlertKind } from '../../domain/alerts/alert.ts'
import { partsMail, type MailItem, type MailPart, type PartsMail } from '../mail-parts.ts'
import { counted, date, listed, money } from './format.ts'

const lang = 'nl'
const greeting: MailPart = { paragraph: 'Hallo,' }
const ending: MailPart = { paragraph: 'Groet,\nStapwijzer' }
const noReply: MailPart = { paragraph: 'Niemand leest een antwoord op deze mail. Schrijf dus niet terug.' }

/** It holds nothing that somebody typed: who asked may be somebody else. */
export function confirmation(link: string): PartsMail {
  return partsMail(lang, 'Bevestig dat je mails van Stapwijzer wilt', [
    greeting,
    { paragraph: 'Iemand vroeg met dit mailadres om op de hoogte te blijven van opleidingen. Was jij dat?' },
    { paragraph: 'Open dan deze pagina en druk op de knop. Pas daarna sturen we je iets.' },
    { link: 'Bevestig je aanvraag', to: link },
    { paragraph: 'Was jij het niet? Doe dan niets. Na 7 dagen wissen we je mailadres. Je hoort niets meer.' },
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
    sections.length === 1 ? `Nieuw op Stapwijzer: ${only!.title}` : 'Nieuws over wat je volgt op Stapwijzer'
  return partsMail(lang, subject, [
    greeting,
    { paragraph: 'Er is nieuws over wat je volgt.' },
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
    ...(more > 0 ? [{ paragraph: `En nog ${counted(more, 'opleiding', 'opleidingen')}.` }] : []),
    { link: 'Bekijk alles op Stapwijzer', to: link },
  ]
}

function aboutMails({ manage, stop }: DigestLinks, endsOn: string): MailPart[] {
  return [
    { heading: 'Over deze mails' },
    {
      paragraph: `Je krijgt deze mails tot en met ${date(endsOn)}. Daarna wissen we je mailadres. We zien niet of je deze mail leest.`,
    },
    { link: 'Verander je mails', to: manage },
    { link: 'Stop met alle mails', to: stop },
    { paragraph: 'Deze links zijn geheim. Stuur deze mail dus aan niemand door.' },
    noReply,
  ]
}

export function renewal(links: DigestLinks, endsOn: string): PartsMail {
  return partsMail(lang, `Je mails van Stapwijzer stoppen op ${date(endsOn)}`, [
    greeting,
    { paragraph: `Je mails stoppen op ${date(endsOn)}. Daarna wissen we je mailadres en wat je volgt.` },
    { paragraph: 'Wil je de mails houden? Open dan deze pagina en kies een nieuwe datum.' },
    { link: 'Verander je mails', to: links.manage },
    { paragraph: 'Wil je stoppen? Dan hoef je niets te doen. Nu meteen stoppen kan ook:' },
    { link: 'Stop met alle mails', to: links.stop },
    noReply,
    ending,
  ])
}

/** What an alert is about. `name` null: a search with filters only, or something that is not there any more. */
export function title(kind: AlertKind, name: string | null, filters: number): string {
  if (kind === 'search') {
    const words = name === null ? 'Opleidingen' : `Opleidingen voor ‘${name}’`
    return filters > 0 ? `${words} met ${counted(filters, 'filter', 'filters')}` : words
  }
  if (name === null) return kind === 'occupation' ? 'Een beroep' : 'Een opleiding'
  return kind === 'occupation' ? `Opleidingen voor ${name}` : name
}

export const firstFound = 'Eerst vonden we niets. Nu wel:'
export function newFound(total: number): string {
  return `${counted(total, 'nieuwe opleiding', 'nieuwe opleidingen')}:`
}

// What changed about a course
export const gone = 'Deze opleiding staat niet meer bij ons. De aanbieder heeft hem weggehaald.'
export const back = 'Deze opleiding is er weer.'
export function newStarts(days: readonly string[]): string {
  return `Nieuwe start: ${listed(days.map((day) => date(day)))}.`
}
export function lostStarts(days: readonly string[]): string {
  return `Hier kun je niet meer starten: ${listed(days.map((day) => date(day)))}.`
}
export function newPlaces(places: readonly string[]): string {
  return `Nieuwe plaats: ${listed([...places])}.`
}
type Price = { status: 'known' | 'free' | 'unknown'; amount: string | null }
export function newPrice(from: Price, to: Price): string {
  return `De prijs is veranderd. Eerst: ${priceWords(from)}. Nu: ${priceWords(to)}.`
}
function priceWords({ status, amount }: Price): string {
  if (status === 'free') return 'gratis'
  return status === 'unknown' || amount === null ? 'onbekend' : money(amount)
}

// When a scheme can be asked for
export function schemeOpen(last: string): string {
  return `Je kunt deze regeling nu aanvragen, tot en met ${date(last)}.`
}
export function schemeSoon(first: string, last: string): string {
  return `Je kunt deze regeling straks aanvragen: van ${date(first)} tot en met ${date(last)}.`
}
