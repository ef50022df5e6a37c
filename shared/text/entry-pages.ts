/**
 * What the pages of a language that has entry pages only say. Each such language is a folder that `satisfies EntryTexts`
 * (below): a sentence that is missing is a type error there.
 */

import type { Texts } from './texts-type.ts'

/** The rooms of `nl` that an entry language has whole. */
type OwnRooms = Pick<Texts, 'format' | 'form' | 'labels' | 'interpretation' | 'consent' | 'fromAbroad'>
export type EntryTexts = OwnRooms & {
  /** Who read the folder, as a speaker of the language; until then every page says that nobody did. */
  reviewed: Reviewed
  pages: EntryPages
  counted: (value: number, forms: EntryPages['search']['results']) => string
}

/** Noun forms by the plural categories of `Intl.PluralRules`; a language gives those that it has. */
export type Forms = { other: string } & Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>>

/** Who, of the speakers of a language, read its folder; null until somebody did. */
export type Reviewed = { name: string; date: string } | null

export type EntryPages = {
  frame: {
    locale: string
    skip: string
    navigation: string
    languages: string
    home: string
    search: string
    money: string
    abroad: string
    desk: string
    /** Machine-made, not yet read by a speaker. */
    unread: string
    readBy: (name: string, day: string) => string
    /** Behind a link that leads to a page in that language. */
    inEnglish: string
    inDutch: string
    /** On the front page, for who came from a page that this language does not have. */
    notHere: string
    sameInEnglish: string
    sameInDutch: string
    demonstration: string
    purpose: string
    about: string
    privacy: string
    moreInEnglish: string
    notFound: string
    notFoundText: string
  }
  home: {
    title: string
    description: string
    heading: string
    lead: string
    examplesLabel: string
    examples: readonly string[]
    doors: string
    moneyText: string
    abroadText: string
    deskText: string
  }
  search: {
    title: string
    label: string
    place: string
    submit: string
    filters: string
    apply: string
    clear: string
    sector: string
    level: string
    delivery: string
    dutchLevel: string
    language: string
    priceMax: string
    results: Forms
    none: string
    noneText: string
    readAs: (language: string, words: readonly { text: string; as: string }[]) => string
    corrected: (to: string) => string
    notUsed: string
    pages: string
    previous: string
    next: string
    page: (page: number, last: number) => string
    moreFilters: string
    dutchTitles: string
  }
  course: {
    free: string
    priceUnknown: string
    exVat: string
    startUnknown: string
    startAnyTime: string
    start: (day: string) => string
    online: string
    units: Record<'hours' | 'days' | 'weeks' | 'months' | 'years', Forms>
    perWeek: (hours: string) => string
    facts: string
    price: string
    starts: string
    duration: string
    studyLoad: string
    level: string
    award: string
    taughtIn: string
    delivery: string
    form: string
    place: string
    requirements: string
    learn: string
    providerText: (language: string) => string
    unknown: string
    toProvider: string
    askDesk: string
    askDeskText: string
    fullPage: string
    checked: (day: string) => string
    gone: string
  }
  money: {
    title: string
    description: string
    lead: string
    points: readonly { title: string; text: string }[]
    all: string
    askFirst: string
  }
  desk: {
    title: string
    description: string
    lead: string
    where: string
    postcode: string
    postcodeHint: string
    question: string
    questionHint: string
    questionLead: string
    who: string
    name: string
    email: string
    phone: string
    reachHint: string
    time: string
    times: Record<'any' | 'morning' | 'afternoon' | 'evening', string>
    language: string
    languageHint: string
    look: string
    errors: string
    /** What to mend, by field. */
    wrong: Record<
      | 'person.postcode4'
      | 'question'
      | 'contact.name'
      | 'contact.email'
      | 'contact.phone'
      | 'preferredTime'
      | 'language',
      string
    >
    noDesk: string
    failed: string
    tooMany: string
    preview: string
    previewLead: (desk: string) => string
    sent: string
    agree: string
    send: string
    change: string
    changed: string
    health: string
  }
  done: {
    title: string
    number: (reference: string) => string
    next: string
    receipt: (desk: string, day: string) => string
    contact: (desk: string, day: string) => string
    byMail: string
    keep: string
    keepText: string
    link: string
    code: string
    status: string
    withdraw: string
  }
  mail: {
    hello: string
    regards: string
    subject: (reference: string) => string
    readAll: string
    orCode: (page: string) => string
    lost: (reference: string) => string
    noReply: string
    message: string
    reopened: string
    appointment: { today: string; tomorrow: string }
    cancel: string
    lapsed: string
    lapsedNext: string
    reach: (desk: string) => string
    ways: Record<'phone' | 'website' | 'email' | 'visit', string>
    again: (page: string) => string
    news: Record<
      | 'received'
      | 'planned'
      | 'intake-held'
      | 'in-guidance'
      | 'advised'
      | 'unreachable'
      | 'closed'
      | 'returned'
      | 'forwarded',
      string
    >
  }
}
