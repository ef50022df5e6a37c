/** The mails about a question for somebody who asked it in an entry language; the same news as in `nl/referral-mail.ts`. Pure. */
import type { EntryPages } from './entry-pages.ts'
import type { Texts } from './texts-type.ts'

type PersonMails = Pick<
  Texts['referralMail'],
  'newsForPerson' | 'messageForPerson' | 'reopenedForPerson' | 'appointmentSoonForPerson' | 'lapsedForPerson'
>

export function entryMails(t: EntryPages['mail']): PersonMails {
  const letter = (...lines: string[]) => `${[t.hello, ...lines, t.regards].join('\n\n')}\n`
  const news = (reference: string, page: string, ...lines: string[]) => ({
    subject: t.subject(reference),
    text: letter(...lines, t.readAll, t.orCode(page), t.lost(reference), t.noReply),
  })
  const sentences: Partial<Record<string, string>> = t.news
  return {
    newsForPerson(state, reference, page) {
      const sentence = Object.hasOwn(sentences, state) ? sentences[state] : undefined
      return sentence === undefined ? undefined : news(reference, page, sentence)
    },
    messageForPerson: (reference, page) => news(reference, page, t.message),
    reopenedForPerson: (reference, page) => news(reference, page, t.reopened),
    appointmentSoonForPerson: (reference, when, page) => news(reference, page, t.appointment[when], t.cancel),
    lapsedForPerson(reference, { desk, national }, links) {
      const reached = [desk, national].flatMap((one) =>
        one
          ? [
              [t.reach(one.name), ...one.ways.map(({ kind, value }) => `${t.ways[kind]}: ${value}`)].join(
                '\n',
              ),
            ]
          : [],
      )
      const lines = [
        t.lapsed,
        t.lapsedNext,
        ...reached,
        t.again(links.again),
        t.orCode(links.status),
        t.noReply,
      ]
      return { subject: t.subject(reference), text: letter(...lines) }
    },
  }
}
