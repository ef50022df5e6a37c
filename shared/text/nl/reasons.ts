/** A Dutch sentence for every reason code. Where a rule stands behind it, the rule's own words follow the sentence. */
import type { ConditionCode, ReasonCode } from '../../domain/funding/reason.ts'
import { factLabel } from './facts.ts'
import { date, listed } from './format.ts'

const conditionTexts: Record<ConditionCode, string> = {
  'age-min': 'Je bent te jong voor deze regeling.',
  'age-max': 'Je bent te oud voor deze regeling.',
  'age-under-30': 'Ben je jonger dan 30, dan geldt dit alleen voor sommige opleidingen.',
  nationality: 'Je nationaliteit of verblijfsvergunning past niet bij deze regeling.',
  residence: 'Deze regeling is voor inwoners van een andere gemeente.',
  'labour-market-link': 'Deze regeling vraagt een band met de Nederlandse arbeidsmarkt.',
  income: 'Je inkomen past niet bij deze regeling.',
  benefit: 'Deze regeling is voor mensen met een andere uitkering of situatie.',
  employment: 'Deze regeling past niet bij je werksituatie.',
  'employer-role': 'Deze regeling is voor een andere werkgever van jou.',
  'employer-type': 'Deze regeling is niet voor dit soort werkgever.',
  'employer-size': 'Deze regeling is voor bedrijven van een andere grootte.',
  sector: 'Deze regeling is voor een andere sector.',
  'agency-phase': 'Je zit in een andere fase van uitzendwerk.',
  leerbedrijf: 'Je werkgever moet een erkend leerbedrijf zijn.',
  'contract-start': 'Je contract begon te vroeg.',
  'contract-months': 'Je werkt er nog niet lang genoeg.',
  'new-to-segment': 'Dit soort werk moet nieuw voor je zijn.',
  'recent-school': 'Je zat nog niet zo lang geleden op school.',
  occupation: 'Het beroep staat niet op de lijst van deze regeling.',
  'has-sf': 'Je kunt voor deze opleiding nog studiefinanciering krijgen. Dan kan deze regeling niet.',
  'sf-used-up': 'Je hebt voor deze opleiding geen recht op studiefinanciering.',
  'no-sf': 'Deze regeling is alleen voor mensen met studiefinanciering.',
  'other-funding': 'Dit gaat niet samen met geld dat je voor deze opleiding al hebt of krijgt.',
  'already-used': 'Deze regeling is al een keer gebruikt.',
  'requires-award': 'Eerst moet een andere subsidie zijn toegekend.',
  'prior-degree': 'Je hebt al een diploma van dit niveau.',
  'not-first-year': 'Deze regeling is alleen voor je eerste studiejaar.',
  'funded-study-possible': 'Je kunt een opleiding doen die de overheid betaalt. Die gaat voor.',
  'not-qualified': 'Deze regeling is voor bevoegde leraren.',
  'teaching-share': 'Je geeft te weinig les voor deze regeling.',
  'teacher-course': 'Deze regeling is voor opleidingen tot leraar.',
  'basic-skills': 'Deze regeling is voor taal, rekenen en werken met de computer.',
  'civic-integration': 'Moet je inburgeren, dan gelden andere regels.',
  'fee-type': 'Deze regeling hoort bij een ander soort collegegeld.',
  pathway: 'Deze regeling is niet voor dit soort opleiding.',
  level: 'Het niveau past niet bij deze regeling.',
  award: 'Het diploma of certificaat past niet bij deze regeling.',
  'not-recognised': 'De opleiding moet wettelijk erkend zijn.',
  'not-funded': 'Deze regeling is voor opleidingen die de overheid betaalt.',
  'not-in-register': 'De opleiding staat niet in het register dat nodig is.',
  'duration-min': 'De opleiding duurt te kort.',
  'duration-max': 'De opleiding duurt te lang.',
  'hours-min': 'Het aantal uren is te laag.',
  purpose: 'Deze regeling past niet bij waarom je de opleiding doet.',
  'not-course-cost': 'Deze regeling betaalt geen cursussen, maar plannen van het bedrijf.',
  'cost-min': 'De kosten zijn te laag voor deze regeling.',
  'already-started': 'De opleiding is al begonnen.',
  'start-too-late': 'De opleiding begint te laat voor deze regeling.',
  'start-too-early': 'De opleiding begon te vroeg voor deze regeling.',
  'bought-too-early': 'De opleiding is te vroeg gekocht.',
  'participant-charged': 'Je werkgever mag jou niets laten betalen.',
  'required-for-job': 'De opleiding is verplicht voor je werk. Dan kan deze regeling niet.',
  'not-required': 'De opleiding is niet verplicht voor je werk.',
  'desk-advice': 'Het loket moet eerst een positief advies geven.',
  'employer-responsible': 'Je laatste werkgever moet dit regelen, niet UWV.',
  'not-needed': 'Het is nog niet duidelijk dat je met de opleiding meer kans op werk hebt.',
  availability: 'Je moet beschikbaar blijven voor werk.',
  'no-transition-payment': 'Je hebt geen recht op een vergoeding bij ontslag.',
  consent: 'Je moet er van tevoren schriftelijk mee instemmen.',
  'income-taper': 'Door je inkomen kan het bedrag lager zijn.',
  'level-unverified': 'Voor dit niveau is het bedrag niet zeker.',
}

type OtherCode = Exclude<ReasonCode, ConditionCode>

const otherTexts: Record<OtherCode, string> = {
  'scheme-ended': 'Deze regeling bestaat niet meer.',
  'not-yet-open': 'Deze regeling bestaat nog niet.',
  'not-claimable': 'Dit geld gaat naar projecten. Je kunt het niet zelf aanvragen.',
  'window-missed': 'De laatste periode om dit aan te vragen is voorbij.',
  'facts-missing': 'We weten nog niet alles.',
  'window-closed': 'Je kunt dit nu niet aanvragen.',
  'window-unknown': 'Het is nog niet bekend wanneer je dit weer kunt aanvragen.',
  lottery: 'Zijn er te veel aanvragen, dan wordt er geloot. Het is dus niet zeker.',
  discretion: 'Er wordt per persoon gekeken of het kan.',
  ranked: 'Niet iedereen krijgt het. Er is een volgorde.',
  'budget-limited': 'Het geld kan op zijn.',
  'fund-decides': 'Het fonds van de sector beslist. Vraag daar wat er kan.',
  'not-verified-recently': 'Deze regels zijn niet zeker. Vraag het na.',
  'conditions-met': 'Alles wat je invulde past bij deze regeling.',
  'window-open': 'Je kunt dit nu aanvragen.',
  'apply-before-start': 'Vraag dit aan vóór de opleiding begint.',
  'apply-after-period': 'Dit wordt pas na afloop aangevraagd.',
  'first-come': 'Wie het eerst komt, krijgt het. Wacht dus niet te lang.',
  'pro-rata': 'Zijn er veel aanvragen, dan wordt het bedrag per persoon lager.',
  'loan-repay': 'Dit is een lening. Je betaalt dit terug.',
  'ask-employer': 'Vraag dit aan je werkgever. Die vraagt het aan.',
}

/** What a reason can tell beside its sentence. */
export type ReasonDetail = {
  /** Unknown facts. */
  missing?: readonly string[]
  /** Day on which a window closes or opens. */
  day?: string
  /** The day is after the rhythm of every year, not announced. */
  expected?: boolean
}

export function reasonText(code: ReasonCode, detail: ReasonDetail = {}): string {
  const text = code in otherTexts ? otherTexts[code as OtherCode] : conditionTexts[code as ConditionCode]
  if (code === 'facts-missing' && detail.missing?.length) {
    return `${text} Nog nodig: ${listed([...new Set(detail.missing.map(factLabel))])}.`
  }
  if (code === 'window-open' && detail.day) return `Je kunt dit nu aanvragen, tot en met ${date(detail.day)}.`
  if (code === 'window-closed' && detail.day) {
    return detail.expected
      ? `${text} Waarschijnlijk kan het weer vanaf ${date(detail.day)}. Dat is nog niet zeker.`
      : `${text} Het kan vanaf ${date(detail.day)}.`
  }
  return text
}
