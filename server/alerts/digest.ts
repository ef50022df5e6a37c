/** A digest in words: a section for each alert that has news. Pure. */
import type { CourseCard } from '@stapwijzer/shared/domain/course-card.ts'
import type { MailItem, PartsMail } from '@stapwijzer/shared/text/mail-parts.ts'
import type { DigestLinks, DigestSection } from '@stapwijzer/shared/text/nl/alert-mail.ts'
import type { Texts } from '@stapwijzer/shared/text/texts.ts'
import type { AlertView } from '@stapwijzer/shared/api/alerts.ts'
import type { CourseChange } from './course-news.ts'
import type { AlertNews } from './look.ts'

export type Told = { view: AlertView; news: AlertNews }

/** `publicUrl` is an origin without a slash. */
export function digestMail(
  texts: Texts,
  told: readonly Told[],
  { publicUrl, links, endsOn }: { publicUrl: string; links: DigestLinks; endsOn: string },
): PartsMail {
  return texts.alertMail.digest(
    told.map((one) => section(texts, one, publicUrl)),
    links,
    endsOn,
  )
}

function section(texts: Texts, { view, news }: Told, publicUrl: string): DigestSection {
  const { alertMail: t } = texts
  const head = { title: t.title(view.kind, view.name, view.filters), link: `${publicUrl}${view.path}` }
  if (news.kind === 'courses') {
    const items = news.items.map((card) => courseItem(texts, card, publicUrl))
    const line = news.first ? t.firstFound : t.newFound(news.total)
    return { ...head, lines: [line], items, more: news.total - items.length }
  }
  const lines =
    news.kind === 'course'
      ? news.changes.map((change) => changeWords(t, change))
      : [
          news.news.what === 'open'
            ? t.schemeOpen(news.news.window.last)
            : t.schemeSoon(news.news.window.first, news.news.window.last),
        ]
  return { ...head, lines, items: [], more: 0 }
}

function courseItem({ course: t, format }: Texts, card: CourseCard, publicUrl: string): MailItem {
  const { price, location, delivery, nextStart, startCount } = card
  const start = nextStart
    ? t.startFirst(nextStart, startCount)
    : card.flexibleStart
      ? t.startFlexible
      : t.startUnknown
  const cost =
    price.status === 'free' ? t.free : price.amount === null ? t.priceUnknown : format.money(price.amount)
  const place = location?.city ?? (delivery === 'online' ? t.online : null)
  return {
    title: card.title,
    to: `${publicUrl}/opleiding/${card.id}`,
    facts: [[card.provider.name, place].filter((one) => one !== null).join(', '), `${start}. ${cost}.`],
  }
}

function changeWords(t: Texts['alertMail'], change: CourseChange): string {
  switch (change.what) {
    case 'gone':
      return t.gone
    case 'back':
      return t.back
    case 'new-starts':
      return t.newStarts(change.days)
    case 'lost-starts':
      return t.lostStarts(change.days)
    case 'new-places':
      return t.newPlaces(change.places)
    case 'price':
      return t.newPrice(change.from, change.to)
  }
}
