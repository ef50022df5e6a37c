/** What the check of a plan says, in words: each finding, and what can be done about it. */
import { isConflictCode, type Finding, type FindingValues } from '../../domain/plan/finding.ts'
import { counted, date, decimal, listed, money, moneyRange, nbsp } from './format.ts'
import { labelOf } from './labels.ts'
import { capital, conflictText, deadlineText, stepName, type NameOf } from './plan-check-conflicts.ts'

export { conflictText, deadlineText, levelRequirementText } from './plan-check-conflicts.ts'
export { mendText } from './plan-check-mends.ts'

/** `nameOf` as for `conflictText`. Several steps are always called by their numbers. */
export function findingText({ code, items, values }: Finding, nameOf: NameOf): string {
  const one = items.length === 1
  const which = one ? stepName(items[0]!, nameOf) : stepNumbers(items)
  const [first = 0, second = 0] = items
  const day = values.date === undefined ? '' : date(values.date)
  const until = values.until === undefined ? '' : date(values.until)
  const { amount = 0, limit = 0, names = [] } = values
  if (isConflictCode(code)) {
    const text = conflictText({ code, items, values }, nameOf)
    return until === '' ? text : `${text} Dat is zo van ${day} tot en met ${until}.`
  }
  switch (code) {
    case 'enrolment-soon':
      return amount === 0
        ? `Vandaag is de laatste dag om je in te schrijven voor ${which}.`
        : `Schrijf je in voor ${which}. Dat kan nog ${counted(amount, 'dag', 'dagen')}, tot en met ${day}.`
    case 'enrolment-deadline':
      return `Je kunt je tot en met ${day} inschrijven voor ${which}.`
    case 'undated':
      return `${capital(which)} ${one ? 'heeft' : 'hebben'} nog geen start. Kies er een, dan zie je of alles na elkaar past.`
    case 'weeks-unknown':
      return `We weten niet hoelang ${which} ${one ? 'duurt' : 'duren'}. Vraag het na en vul het in.`
    case 'hours-unknown':
      return `We weten niet hoeveel uur per week je kwijt bent aan ${which}. Vraag het na en vul het in.`
    case 'price-unknown':
      return `We weten niet wat ${which} ${one ? 'kost' : 'kosten'}. Vraag het na en vul het in.`
    case 'vat-unknown':
      return `Misschien komt er bij ${which} nog btw bij de prijs. Dan betaal je 21% meer. Vraag het na.`
    case 'long-gap':
      return `Tussen stap ${first + 1} en stap ${second + 1} zitten ${decimal(amount)} weken. Wil je eerder verder? Kies dan een andere start.`
    case 'holiday':
      return one
        ? `In ${which} ${amount === 1 ? 'valt' : 'vallen'} ${values.likely ? '' : 'waarschijnlijk '}${counted(amount, 'vakantieweek', 'vakantieweken')}. Reken op een einde rond ${day}.`
        : `In ${which} vallen ${values.likely ? '' : 'waarschijnlijk '}vakantieweken. Reken bij de laatste op een einde rond ${day}.`
    case 'holiday-overlap':
      return `Door vakanties duurt stap ${first + 1} misschien tot ${until}. Stap ${second + 1} begint al op ${day}.`
    case 'plan-expires':
      return `Je bewaarde plan verdwijnt op ${day}. Werk het bij als je het wilt houden.`
    case 'budget-with-funding':
      return `Met regelingen betaal je waarschijnlijk ${moneyRange(amount.toFixed(2), limit.toFixed(2))}. Dan past je plan ${values.likely ? 'waarschijnlijk' : 'misschien'} wel bij wat je wilt uitgeven.`
    case 'dearer':
      return `${capital(which)} ${one ? 'is' : 'zijn'} duurder geworden. Eerst was de prijs ${money(limit)}, nu is het ${money(amount)}.`
    case 'cheaper':
      return `${capital(which)} ${one ? 'is' : 'zijn'} goedkoper geworden. Eerst was de prijs ${money(limit)}, nu is het ${money(amount)}.`
    case 'changed':
      return `Er is iets veranderd bij ${which}. Kijk nog eens naar ${listed(names.map(changedWord))}.`
    case 'start-moved':
      return values.date === undefined
        ? `De start van ${which} was ${until}. Die dag gaat niet door. Vraag de nieuwe dag na.`
        : `De start van ${which} is verplaatst. Eerst was het ${until}, nu is het ${day}.`
    case 'entry-level':
      return `Voor ${which} heb je meestal ${listed(names.map(levelWord), 'of')} nodig. Vraag de aanbieder of je ook zo mag beginnen.`
    case 'entry-read':
      return `Lees wat de aanbieder vraagt voordat je mag beginnen met ${which}.`
    case 'level-unknown':
      return `Vul in welke opleiding je nu hebt. Dan zie je of je met ${which} mag beginnen.`
    case 'level-lower':
      return `Het niveau van ${which} is lager dan wat je dan al hebt. Misschien kun je hoger beginnen.`
    case 'too-far':
      return one
        ? `${capital(which)} is op ${decimal(amount)}${nbsp}km afstand. Je wilt niet verder dan ${decimal(limit)}${nbsp}km reizen.`
        : `${capital(which)} zijn verder weg dan de ${decimal(limit)}${nbsp}km die je wilt reizen.`
    case 'funding-soon':
    case 'funding-deadline':
    case 'funding-opens':
      return schemeText(values)
    case 'funding-missed':
      return `Voor ${which} ben je te laat voor ${someOf(names, amount, 2)}. Een latere start kan helpen.`
    case 'ask-employer':
      return `Misschien betaalt je werkgever mee aan ${which}. Vraag het op je werk voordat je begint.`
    case 'goal-missing':
      return 'Schrijf op wat je wilt bereiken, of kies een beroep. Dan zie je of je stappen daarbij passen.'
    case 'goal-gone':
      return 'Het beroep dat je koos, staat niet meer in onze lijst. Kies opnieuw een beroep.'
    case 'skills-open':
      return `Voor het beroep dat je koos, leer je ${counted(amount, 'vaardigheid', 'vaardigheden')} nog niet. ${amount > 3 ? 'Bijvoorbeeld' : 'Het gaat om'}: ${listed(names.slice(0, 3))}.`
    case 'skills-untouched':
      return 'Van je stappen weten we niet of ze passen bij het beroep dat je koos. Kijk welke opleidingen daar wel bij passen.'
  }
}

/** `stap 1, 3 en 4`. */
function stepNumbers(items: readonly number[]): string {
  return `stap ${listed(items.map((item) => String(item + 1)))}`
}

function schemeText({
  names = [],
  amount = 0,
  date,
  kind,
  likely = false,
  byEmployer = false,
}: FindingValues): string {
  const actBy = date === undefined || kind === undefined ? null : { date, kind }
  return deadlineText({ name: someOf(names, amount, 2), likely, byEmployer, actBy })
}

/** `A, B en nog 2 regelingen`: a sentence with many names nobody reads. */
function someOf(names: readonly string[], all: number, most: number): string {
  const shown = names.slice(0, most)
  const rest = Math.max(all, names.length) - shown.length
  return listed(rest === 0 ? shown : [...shown, `nog ${counted(rest, 'regeling', 'regelingen')}`])
}

function levelWord(code: string): string {
  return labelOf('level', code)
}

const changedWords: Record<string, string> = {
  title: 'de naam',
  price: 'de prijs',
  weeks: 'de duur',
  hours: 'de uren per week',
  level: 'het niveau',
}
function changedWord(fact: string): string {
  return changedWords[fact] ?? 'een gegeven'
}

/** How a loan is named where money is given: nobody is to take it for a gift. */
export function loanName(name: string): string {
  return `${name} (lening)`
}
