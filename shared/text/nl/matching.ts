/**
 * Why an occupation or a course is advised and what speaks against it, in Dutch sentences. Nothing is promised: entry,
 * price and place are the provider's, and "meestal" stands where a rule has exceptions.
 */
import type {
  MatchObjectionFacts,
  MatchReasonFacts,
  TransitionObjectionFacts,
  TransitionReasonFacts,
} from '../../domain/matching/reason.ts'
import { counted, date, decimal, kilometres, listed, money } from './format.ts'
import { labelOf, languageName } from './labels.ts'

/** Why an occupation is within reach of what somebody does now. */
export function transitionReasonText({
  code,
  skills = [],
  count = 0,
  of = 0,
}: TransitionReasonFacts): string {
  switch (code) {
    case 'most-skills':
      if (count === of) return `Je kunt waarschijnlijk al alles wat ervoor nodig is: ${count} vaardigheden.`
      return `Je kunt waarschijnlijk al het meeste: ${count} van de ${of} vaardigheden.`
    case 'some-skills':
      return `Je kunt waarschijnlijk al een deel: ${count} van de ${of} vaardigheden.`
    case 'shares-skills':
      return `Dit hoort bij beide beroepen: ${quoted(skills)}.`
    case 'same-field':
      return 'Dit werk hoort bij dezelfde groep beroepen.'
    case 'same-level':
      return 'Het werk is ongeveer even moeilijk.'
    case 'step-up':
      return 'Het werk is meestal één stap moeilijker.'
    case 'lower-level':
      return 'Het werk vraagt meestal minder opleiding.'
    case 'courses-near':
      return `In je buurt of online ${thereAre(count)} voor wat je nog mist.`
    case 'courses':
      return `Er ${thereAre(count)} voor wat je nog mist.`
  }
}

/** What speaks against an occupation. */
export function transitionObjectionText({ code }: TransitionObjectionFacts): string {
  switch (code) {
    case 'big-step-up':
      return 'Het werk vraagt meestal veel meer opleiding.'
    case 'big-step-down':
      return 'Het werk vraagt veel minder opleiding. Vaak verdien je dan ook minder.'
    case 'no-courses-near':
      return 'We kennen hiervoor geen opleiding in je buurt of online.'
    case 'no-courses':
      return 'We kennen nog geen opleiding voor wat je mist.'
  }
}

/** Why a course is advised. */
export function matchReasonText(facts: MatchReasonFacts): string {
  const { code, occupation = '', skills = [], count = 0, level, sector, delivery } = facts
  const { km = 0, hours = 0, price = 0, languages = [] } = facts
  switch (code) {
    case 'leads-to-target':
      return `Deze opleiding hoort bij het beroep dat je koos: ${occupation}.`
    case 'closes-gap':
      if (skills.length === 0)
        return `Je leert hier ${counted(count, 'vaardigheid', 'vaardigheden')} die je nog mist.`
      return `Je leert hier iets wat je nog mist: ${quoted(skills)}.`
    case 'leads-to-near':
      return `Deze opleiding hoort bij het beroep ${occupation}. ${nearText(facts)}`
    case 'for-own-work':
      return `Deze opleiding hoort bij het werk dat je nu doet: ${occupation}.`
    case 'builds-on-skills':
      if (skills.length === 0) return `Je kunt al iets van wat ${occupation} vraagt.`
      return `Je kunt al iets wat hierbij nodig is: ${quoted(skills)}.`
    case 'example-of-sector':
      if (!sector) return 'Dit is een voorbeeld, zodat je ziet wat er allemaal is.'
      return `Dit is een voorbeeld uit de richting ‘${labelOf('sector', sector)}’.`
    case 'entry-level':
      return `Voor ${levelWord(level)} heb je meestal weinig vooropleiding nodig.`
    case 'level-fits':
      return `Het niveau past bij wat je al hebt: ${levelWord(level)}.`
    case 'next-level':
      return `Het niveau is een volgende stap na wat je al hebt: ${levelWord(level)}.`
    case 'near':
      return `De les is dichtbij: ${kilometres(km)} van je postcode.`
    case 'online':
      return 'De opleiding is online. Je hoeft er niet voor te reizen.'
    case 'delivery-fits':
      return `De les is zoals je wilt: ${delivery ? labelOf('delivery', delivery) : ''}.`
    case 'hours-fit':
      return `Je bent er ${decimal(hours)} uur per week mee bezig. Die tijd heb je.`
    case 'within-budget':
      return `De prijs is ${money(price)}. Dat past bij wat je wilt uitgeven.`
    case 'free':
      return 'Deze opleiding is gratis.'
    case 'starts-soon':
      return `Je kunt snel beginnen: op ${facts.date ? date(facts.date) : ''}.`
    case 'flexible-start':
      return 'Je kunt beginnen wanneer je wilt, of in overleg.'
    case 'language-fits':
      return `De lessen zijn in het ${named(languages)}.`
    case 'well-described':
      return 'De aanbieder vertelt veel over deze opleiding. Zo weet je wat je kiest.'
  }
}

/** What speaks against a course. */
export function matchObjectionText(facts: MatchObjectionFacts): string {
  const { code, count = 0, level, km = 0, hours = 0, months = 0, languages = [] } = facts
  switch (code) {
    case 'other-work':
      return 'De opleiding is vooral bedoeld voor ander werk.'
    case 'gap-remains':
      return `Daarna mis je nog ${counted(count, 'andere vaardigheid', 'andere vaardigheden')} voor het beroep.`
    case 'level-higher':
      return `Het niveau ligt hoger dan je nu hebt: ${levelWord(level)}. Vraag of je kunt beginnen.`
    case 'level-lower':
      return `Het niveau is lager dan wat je al hebt: ${levelWord(level)}.`
    case 'far':
      return `De les is ver weg: ${kilometres(km)} van je postcode.`
    case 'place-unknown':
      return 'We weten niet waar de les is.'
    case 'delivery-unknown':
      return 'We weten niet of de les online of op een locatie is.'
    case 'too-many-hours':
      return `Je bent er ${decimal(hours)} uur per week mee bezig. Dat is meer dan je hebt.`
    case 'hours-unknown':
      return 'We weten niet hoeveel uur per week je nodig hebt.'
    case 'price-unknown':
      return 'De prijs is niet bekend. Vraag het de aanbieder.'
    case 'starts-late':
      return `De opleiding begint pas over ${counted(months, 'maand', 'maanden')}.`
    case 'start-unknown':
      return 'We weten niet wanneer de opleiding begint.'
    case 'language-other':
      return `De lessen zijn in het ${named(languages)}.`
  }
}

function nearText({ basis, count = 0, of = 0 }: MatchReasonFacts): string {
  switch (basis) {
    case 'near-target':
      return 'Dat lijkt op het beroep dat je koos.'
    case 'skills':
      return `Je hebt daarvoor al ${count} van de ${of} vaardigheden.`
    default:
      if (count === 0) return 'Dat lijkt op wat je nu doet.'
      return `Je hebt daarvoor waarschijnlijk al ${count} van de ${of} vaardigheden.`
  }
}

const thereAre = (count: number) =>
  count === 1 ? 'is 1 opleiding' : `zijn ${counted(count, 'opleiding', 'opleidingen')}`
const quoted = (labels: readonly string[]) => listed(labels.map((label) => `‘${label}’`))
const named = (codes: readonly string[]) =>
  listed(
    codes.map((code) => languageName(code)),
    'of',
  )
const levelWord = (level: MatchReasonFacts['level']) => (level ? labelOf('level', level) : 'dit niveau')
