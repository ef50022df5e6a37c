/** The page for who comes from another country: a diploma, the language, work. Facts with their source stand in `docs/from-abroad.md`. */
import { date } from './format.ts'

export const title = 'Uit een ander land: diploma, Nederlands, werk'
export const description =
  'Laat je diploma waarderen, leer Nederlands en zoek werk of een opleiding. Stap voor stap, met de bron erbij.'
export const lead =
  'Heb je geleerd of gewerkt in een ander land? Dan kun je hier verder. Deze drie stappen mogen door elkaar lopen.'

export const diplomaTitle = 'Je diploma waarderen'
export const diplomaText: readonly string[] = [
  'Een diplomawaardering vergelijkt je buitenlandse diploma met het onderwijs in Nederland. Je vraagt haar aan bij IDW. Nuffic en SBB werken daar samen.',
  'Het is een advies en geen Nederlands diploma. Een werkgever of school beslist zelf wat je ermee mag.',
  'Ben je aan het inburgeren of ben je vluchteling? Dan is één waardering gratis. Voor werk of studie kostte zij € 148,83 toen wij de bron lazen.',
  'Weet je al welke opleiding je wilt? Vraag het dan eerst aan de school. De meeste scholen krijgen gratis advies over je diploma.',
  'Is alles compleet, dan duurt het 6 werkweken. Het kan oplopen tot 10.',
]
export const diplomaLink = 'Aanvragen bij IDW'
export const experienceText =
  'Kun je veel maar heb je geen papier? Met EVC of een praktijkverklaring komt je ervaring op papier.'
export const experienceLink = 'Zoek EVC en praktijkverklaring'

export const dutchTitle = 'Nederlands leren'
export const dutchText: readonly string[] = [
  'De niveaus van een taal heten A1, A2, B1, B2 en C1. A1 is het begin. Kun je nog niet lezen en schrijven in onze letters? Vraag dan naar alfabetisering.',
  'Kies een niveau om te zoeken. Weet je je niveau niet? Het loket of de school kan het met je bepalen.',
]
export const dutchLink = (level: string) => `Nederlands ${level}`

export const workTitle = 'Werken en leren'
export const workText: readonly string[] = [
  'Je kunt werken en tegelijk een vak leren. Je hoeft niet te wachten tot je Nederlands goed is: vraag bij elke opleiding welk niveau nodig is.',
  'Sommige opleidingen zijn in het Engels.',
]
export const englishLink = 'Opleidingen in het Engels'
export const workLink = 'Opleidingen met werken en leren'

export const integrationTitle = 'Inburgeren'
export const integrationText: readonly string[] = [
  'Moet je inburgeren? Dan krijg je een brief van DUO. Sinds 2022 helpt je gemeente je daarbij.',
  'Kom je uit de Europese Unie? Dan hoef je niet in te burgeren.',
  'Bij "Wie betaalt?" vragen we of je moet inburgeren, omdat sommige regelingen daarvan afhangen.',
]
export const integrationLink = 'Lees meer op inburgeren.nl'

export const moneyLink = 'Wie betaalt je opleiding?'
export const deskText =
  'Weet je niet waar je begint? Een adviseur van het loket praat gratis met je. Zeg erbij welke taal je spreekt.'
export const deskLink = 'Stel je vraag aan het loket'
export const source = (site: string, day: string) =>
  `Bron: ${site}, gelezen op ${date(day)}. Regels en prijzen veranderen; wat daar staat, geldt.`
export const leavesSite = 'gaat naar een andere website'
