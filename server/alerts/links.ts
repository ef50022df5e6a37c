/** Addresses on the site for what alerts are about and for what a person does with them. Pure. */
import type { AlertSubject } from '@stapwijzer/shared/domain/alerts/alert.ts'
import { linkToken } from './tokens.ts'

export function confirmLink(publicUrl: string, alertId: string, key: string): string {
  return `${publicUrl}/op-de-hoogte/bevestigen/${linkToken('confirm', alertId, key)}`
}

export function manageLink(publicUrl: string, addressId: string, key: string): string {
  return `${publicUrl}/op-de-hoogte/beheren/${linkToken('manage', addressId, key)}`
}

/** Opened it shows a button; a POST to it, of that button or of a mail provider, stops everything. */
export function stopLink(publicUrl: string, addressId: string, key: string): string {
  return `${publicUrl}/op-de-hoogte/stoppen/${linkToken('stop', addressId, key)}`
}

/** One click in the mail program itself (RFC 8058). */
export function stopHeaders(link: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}

/** The page of the site that shows it. */
export function pathOf(subject: AlertSubject): string {
  switch (subject.kind) {
    case 'search': {
      const pairs = Object.entries(subject.question).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one]),
      )
      return pairs.length === 0 ? '/zoeken' : `/zoeken?${new URLSearchParams(pairs)}`
    }
    case 'course':
      return `/opleiding/${encodeURIComponent(subject.id)}`
    case 'scheme':
      return `/financiering/${subject.id}`
    case 'occupation':
      return `/beroep/${encodeURIComponent(subject.id)}`
  }
}
