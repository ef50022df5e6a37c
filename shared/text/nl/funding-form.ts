/** Words of the form around its questions: fixed answers, parts, and what to do about an answer that cannot be read. */
export const preferNot = 'Dat zeg ik liever niet'
export const noneOfThese = 'Nee, geen van deze'
export const yes = 'Ja'
export const no = 'Nee'

/** The parts of the second half of the form. */
export const parts = {
  first: 'Over jou en de opleiding',
  course: 'Over de opleiding',
  work: 'Over je werk',
  you: 'Meer over jou',
  teaching: 'Als je in het onderwijs werkt of wilt werken',
} as const

export const errors = {
  situation: 'Kies wat je nu doet. Je mag ook kiezen voor ‘Dat zeg ik liever niet’.',
  age: 'Vul je leeftijd in als heel getal van 0 tot 120, zoals 42.',
  postcode: 'Vul de vier cijfers van je postcode in, zoals 3511.',
  number: (least: number, most: number) =>
    `Vul een getal in van ${least} tot ${most.toString().replace(/\B(?=(\d{3})+$)/g, '.')}.`,
  whole: 'Vul een heel getal in, zoals 25.',
  money: 'Vul een bedrag in euro’s in, zoals 1250 of 1249,50.',
  date: 'Vul een dag in die bestaat, zoals 1-9-2027.',
  choice: 'Kies een van de antwoorden.',
  partOnly: 'Kies bij de vraag hierboven ‘Ja, een deel’, of laat dit bedrag leeg.',
  other: 'Kijk dit antwoord na. Het past niet bij een ander antwoord of bij de opleiding.',
} as const
