/** Saving a plan, opening it again, and what can be done with a saved one. */
import { counted, dayOf } from './format.ts'

export const saveHeading = 'Bewaar je plan'
export const saveText =
  'Bewaar je je plan, dan staat het ook bij ons. Je krijgt een geheime link. Daarmee open je je plan op elk apparaat.'
export const saveWarning =
  'We weten niet wie je bent. Raak je de link kwijt, dan kunnen wij hem niet terughalen.'
export const save = 'Bewaar'
export const saving = 'We bewaren je plan.'

export const savedHeading = 'Je plan is bewaard'
export const onlyOnce = 'Dit zie je maar één keer. Bewaar de link op een veilige plek.'
export const whoHasIt =
  'Wie de link heeft, kan je plan lezen en veranderen. Wij kunnen de link niet terughalen.'
export const link = 'Je geheime link'
export const code = 'Je plan-code'
export const codeText =
  'Met deze code open je je plan ook zonder link, op de pagina ‘Mijn plan’. Je kunt hem voorlezen of overschrijven. Kleine letters zijn ook goed.'
export const lost =
  'Raak je de link en de code allebei kwijt? Dan kan niemand je plan nog openen, ook wij niet. Print ze of schrijf ze op.'
export const qr = 'QR-code om je plan te openen. De link staat er als tekst bij.'
export const qrText = 'Richt de camera van je telefoon hierop. Dan open je je plan op je telefoon.'
export const printKey = 'Print alleen dit'
export function onPaper(plan: string): string {
  return `Hiermee open je het plan ‘${plan}’ op Stapwijzer.`
}
export const mailHeading = 'Mail de link naar jezelf'
export const mailText =
  'We sturen één mail met je geheime link. Daarna vergeten we je adres. Wie je mail kan lezen, kan dan ook je plan openen.'
export const mailField = 'Je mailadres'
export const mailHint = 'Zoals naam@voorbeeld.nl'
export const mailSend = 'Mail mij de link'
export const mailSent =
  'De mail is onderweg. Staat hij er over een kwartier nog niet? Kijk bij ongewenste mail, of bewaar de link zelf.'
export const mailWrong = 'Vul een mailadres in, zoals naam@voorbeeld.nl.'
export const copyLink = 'Kopieer de link'
export const copyCode = 'Kopieer de code'

export function kept(updatedAt: string, expiresAt: string): string {
  return `Je plan is bewaard op ${dayOf(updatedAt)}. We bewaren het tot ${dayOf(expiresAt)}.`
}
export const changesSaved = 'Wat je verandert, bewaren we meteen.'
export const busy = 'We bewaren je wijziging.'
export const notSaved = 'Je laatste wijziging is nog niet bewaard. Hij staat wel in deze browser.'
export const tryAgain = 'Probeer opnieuw'
export const readOnly = 'Met deze link kun je alleen kijken. Wat je verandert, wordt niet bewaard.'
export const looksOnly = 'Je kijkt mee met dit plan. Je kunt alles lezen en niets veranderen.'
export function updated(at: string): string {
  return `Gegevens van de opleidingen bijgewerkt op ${dayOf(at)}.`
}

export function changedSince(at: string): string {
  return `Er is iets veranderd sinds ${dayOf(at)}`
}
export const changedText =
  'Je plan rekent nog met de gegevens van toen. Neem de nieuwe over als je dat wilt. Je stappen blijven staan.'
export const renew = 'Neem de gegevens van nu over'
export const renewed = 'Je plan rekent nu met de gegevens van vandaag.'
export const renewLooksOnly = 'Wie het plan maakte, kan de gegevens van nu overnemen.'
export const refused = 'We konden je plan zo niet bewaren. Kijk je stappen na.'
export const tooMany =
  'Er kwamen te veel vragen van jouw verbinding. Wacht een minuut en probeer het nog eens.'
/** What can be done with a saved plan: a new link, erasing it. */
export const actFailed = 'Dit lukt nu niet. Er is niets veranderd. Probeer het over een minuut nog eens.'
export const saveFailed = 'Bewaren lukte niet. Je plan staat nog in deze browser. Probeer het zo nog eens.'

export function draftHeading(steps: number): string {
  return `In deze browser ${steps === 1 ? 'staat' : 'staan'} nog ${counted(steps, 'stap', 'stappen')}`
}
export const draftText = 'Die horen bij een plan dat je niet hebt bewaard.'
export const draftAdd = 'Zet ze in dit plan'
export const draftDrop = 'Gooi ze weg'

export const openHeading = 'Heb je al een plan bewaard?'
export const needsScript =
  'Een plan-link werkt alleen met JavaScript. In jouw browser staat JavaScript uit. Vul daarom je plan-code in.'
export const openText = 'Open je geheime link, of vul hier je plan-code in.'
export const openField = 'Plan-code'
export const openHint = 'De code staat bij je plan-link. Je mag ook de hele link invullen.'
export const open = 'Open mijn plan'
export const opening = 'We openen je plan.'
export const wrongCode =
  'In deze plan-code zit een foutje. Kijk hem groepje voor groepje na, of plak de hele link.'
export const unknownCode =
  'Met deze code kunnen we geen plan openen. Kijk of je alles hebt overgenomen. Misschien is het plan gewist.'
export const openFailed = 'We konden je plan nu niet openen. Probeer het over een paar minuten nog eens.'
export const gone =
  'Je bewaarde plan is er niet meer. Het is gewist, of het is langer dan een jaar niet veranderd.'
export const unreachable =
  'We konden je bewaarde plan nu niet ophalen. Er is niets weg. Probeer het zo nog eens.'

export const manageHeading = 'Je bewaarde plan beheren'
export const newLink = 'Maak een nieuwe link'
export const newLinkText =
  'Ben je de link kwijt? Of heeft iemand anders hem? De oude link werkt daarna niet meer.'
export const look = 'Laat iemand meekijken'
export const lookText =
  'Je krijgt een aparte link. Wie hem heeft, kan je plan lezen. Veranderen of wissen kan niet. Je ziet de link maar één keer.'
export const lookIsThere = 'Er is nu een link om te kijken. Een nieuwe link komt daarvoor in de plaats.'
export const makeLook = 'Maak een link om te kijken'
export const endLook = 'Trek de link om te kijken in'
export const endLookText = 'Daarna kan niemand met die link je plan nog zien.'
export const lookEnded = 'De link om te kijken werkt niet meer. Je eigen link werkt nog wel.'
export const lookMade = 'Deze link is om te kijken'
export const lookOnce = 'Dit zie je maar één keer. Geef de link alleen aan wie je plan mag lezen.'
export const lookWho =
  'Wie de link heeft, ziet je hele plan, ook je notities. Veranderen kan niet. Jij kunt de link altijd intrekken.'
export const lookLink = 'De link om te kijken'
export const lookCode = 'De code om te kijken'
export const lookCodeText = 'Met deze code opent je plan ook zonder link, op de pagina ‘Mijn plan’.'
export const lookQr = 'QR-code om het plan te bekijken. De link staat er als tekst bij.'
export const lookQrText =
  'Iemand anders richt de camera van een telefoon hierop. Dan opent je plan, om te lezen.'
export const forget = 'Sluit dit plan op dit apparaat'
export const forgetLook = 'Je hebt de link om te kijken nodig om het weer te openen.'
export const forgetText = 'Het plan blijft bij ons bewaard. Je hebt je link nodig om het weer te openen.'
export const erase = 'Verwijder dit plan'
export const eraseText =
  'We wissen het plan bij ons en in deze browser. Open vragen bij een loket trekken we in. Dit kun je niet terugdraaien.'
export const eraseSure = 'Ja, verwijder dit plan'
export const erased = 'Je plan is gewist, bij ons en in deze browser.'

/* Without script: a course that should go into a plan. */
export function putHeading(courses: number): string {
  return courses === 1 ? 'Zet deze opleiding in een plan' : 'Zet deze opleidingen in een plan'
}
export const putText =
  'Zonder JavaScript kan je browser geen plan onthouden. Je kunt wel een plan bij ons bewaren, met deze opleiding erin.'
export function putButton(courses: number): string {
  return courses === 1 ? 'Bewaar een plan met deze opleiding' : 'Bewaar een plan met deze opleidingen'
}
export const putUnknown = 'Deze opleiding kennen we niet. Zoek een andere opleiding.'
export const putOwn = 'Of open eerst een plan dat je al hebt.'

/* A plan in this browser that cannot be read, and a browser that keeps nothing. */
export const unreadable = 'In deze browser staat een plan dat we niet kunnen lezen'
export const unreadableText =
  'Misschien is het met een oudere versie van deze site gemaakt. Het blijft staan tot je een nieuw plan begint of het weggooit.'
export const unreadableShow = 'Bekijk wat er staat'
export const unreadableDrop = 'Gooi het weg'
export const blockedText =
  'Je browser onthoudt hier niets: opslag staat uit. Zet je een stap in je plan? Bewaar je plan dan meteen.'
