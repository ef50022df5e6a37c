/**
 * The words that the file of a scheme has itself, in the language of who reads: its name, who decides, what happens instead of
 * money, where to go. Dutch where the file does not say it in that language. No rule reads them, so no outcome depends on them.
 */
import { currentLocale } from '@stapwijzer/shared/text/locale.ts'
import type { Amount, EnglishWords, Scheme } from './scheme-file.ts'

type Worded = Pick<Scheme, 'en'>

function english({ en }: Worded): EnglishWords | undefined {
  return currentLocale() === 'en' ? en : undefined
}

export function nameOf(scheme: Worded & Pick<Scheme, 'name'>): string {
  return english(scheme)?.name ?? scheme.name
}

/** The name in the file; `employer` stands for the person's own. */
export function authorityOf(scheme: Worded & Pick<Scheme, 'authority'>): string {
  return english(scheme)?.authority ?? scheme.authority
}

/** What happens instead of getting money; null = the file does not say it. */
export function inKindOf(scheme: Worded, amount: Amount | null): string | null {
  if (amount?.form !== 'in-kind' || amount.what === undefined) return null
  return english(scheme)?.what ?? amount.what
}

/** Names of official texts stay as they are written on them. */
export function linksOf(scheme: Worded & Pick<Scheme, 'links'>): Scheme['links'] {
  const { links } = scheme
  const { apply, help } = english(scheme) ?? {}
  return (
    links && {
      ...links,
      ...(links.apply && apply !== undefined ? { apply: { ...links.apply, title: apply } } : {}),
      ...(links.help && help !== undefined ? { help: { ...links.help, title: help } } : {}),
    }
  )
}

export function notVerifiedOf(scheme: Worded & Pick<Scheme, 'notVerified'>): string | null {
  return (scheme.notVerified && english(scheme)?.notVerified) ?? scheme.notVerified ?? null
}
