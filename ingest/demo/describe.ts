/** Writes the Dutch (or English) description of a demonstration course; every one differs. Pure. */
import { number, pick } from './pick.ts'
import type { DemoProvider } from './providers.ts'
import type { Subject } from './subjects.ts'

export type DemoForm =
  | 'bol'
  | 'bbl'
  | 'derde-leerweg'
  | 'full-time'
  | 'part-time'
  | 'dual'
  | 'day'
  | 'evening'
  | 'online'
  | 'self-paced'

const forms: Record<DemoForm, readonly string[]> = {
  bol: [
    'Je gaat vier dagen per week naar school en loopt daarnaast stage.',
    'Je leert op school en in stages die steeds langer worden.',
  ],
  bbl: [
    'Je werkt vier dagen in een leerbedrijf en gaat één dag naar school.',
    'Je hebt een baan in het vak en leert terwijl je werkt.',
  ],
  'derde-leerweg': [
    'Dit is een verkort traject voor volwassenen met werkervaring.',
    'Je volgt alleen de onderdelen die je nog mist, zonder verplicht aantal lesuren.',
  ],
  'full-time': [
    'Je studeert voltijd, met lessen op de meeste werkdagen.',
    'Reken op ongeveer veertig uur per week, lessen en zelfstudie samen.',
  ],
  'part-time': [
    'Je combineert de opleiding met je baan.',
    'Je studeert naast je werk en gebruikt je werkplek als oefenplaats.',
  ],
  dual: [
    'Je bent in dienst bij een organisatie en studeert tegelijk.',
    'Werken en leren lopen door elkaar: je werkgever begeleidt je mee.',
  ],
  day: [
    'De lessen zijn overdag, op een vaste dag in de week.',
    'Je komt overdag bij elkaar, met tussendoor een goede lunch.',
  ],
  evening: [
    'De lessen zijn in de avond, dus je kunt blijven werken.',
    'Je volgt de lessen op één vaste avond per week.',
  ],
  online: [
    'Je volgt de lessen live via je computer.',
    'Alles gaat via internet; een rustige plek en een koptelefoon is genoeg.',
  ],
  'self-paced': [
    'Je begint wanneer je wilt en bepaalt zelf je tempo.',
    'Er is geen vaste startdatum: je logt in en begint.',
  ],
}

const englishForms: Partial<Record<DemoForm, string>> = {
  'full-time': ', five days a week',
  'part-time': ', next to your job',
  evening: ', in the evening',
  online: ', live and online',
  'self-paced': ', at your own pace',
}

function list(items: string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function opening(subject: Subject): string[] {
  return [
    `Deze opleiding past bij je als ${subject.audience}.`,
    `Is dit iets voor jou? Ja, als ${subject.audience}.`,
    `Kies voor ${subject.title} als ${subject.audience}.`,
    `We zoeken mensen die passen bij dit werk. Dat klopt als ${subject.audience}.`,
  ]
}

function content(subject: Subject): string[] {
  const [first = '', ...others] = subject.topics
  return [
    `Je leert over ${list(subject.topics)}.`,
    `We beginnen met ${first}. Daarna komen ${list(others)} aan bod.`,
    `Het programma bestaat uit ${subject.topics.length} delen: ${list(subject.topics)}.`,
    `${capital(first)} krijgt de meeste tijd, naast ${list(others)}.`,
  ]
}

/** Results come in two kinds: a place to work ("in een garage") or something you can do afterwards. */
const atWork = /^(in|op|bij|als|achter) /

function ending(subject: Subject): string[] {
  return atWork.test(subject.result)
    ? [
        `Daarna werk je ${subject.result}.`,
        `Met dit diploma kun je aan de slag ${subject.result}.`,
        `Straks werk je ${subject.result}.`,
      ]
    : [
        `Je doel: ${subject.result}.`,
        `Daar werk je naartoe: ${subject.result}.`,
        `Na afloop is dit je resultaat: ${subject.result}.`,
      ]
}

export type Description = { paragraphs: string[]; topics: string[] }

/** `name` keeps the choice of sentences stable for one course. */
export function describe(
  subject: Subject,
  provider: DemoProvider,
  form: DemoForm,
  name: string,
): Description {
  if (subject.english) {
    const [first = '', ...others] = subject.topics
    const kind = pick(['This course is for you if', 'Join us if', 'A good choice if'], name, 'kind')
    return {
      paragraphs: [
        `${kind} ${subject.audience}.`,
        `${capital(first)} comes first, followed by ${others.slice(0, -1).join(', ')} and ${others.at(-1) ?? ''}.`,
        `Your goal: ${subject.result}. All teaching is in English${englishForms[form] ?? ''}.`,
      ],
      topics: subject.topics,
    }
  }
  const voice = number(2, name, 'order') === 0
  const method = pick(provider.method, name, 'method')
  const first = pick(opening(subject), name, 'opening')
  const how = pick(forms[form], name, 'form')
  const body = pick(content(subject), name, 'content')
  const last = pick(ending(subject), name, 'ending')
  return {
    paragraphs: voice
      ? [`${first} ${how}`, body, `${provider.voice} ${method}`, last]
      : [`${provider.voice} ${first}`, `${body} ${method}`, `${how} ${last}`],
    topics: subject.topics,
  }
}

/** One sentence for result lists, at most 200 characters. */
export function summarise(subject: Subject): string {
  const text = subject.english
    ? `For you if ${subject.audience}. Goal: ${subject.result}.`
    : `Je leert over ${list(subject.topics.slice(0, 2))}. ${atWork.test(subject.result) ? 'Daarna werk je' : 'Je doel:'} ${subject.result}.`
  return text.length <= 200 ? text : `${text.slice(0, 196).replace(/\s+\S*$/, '')} …`
}
