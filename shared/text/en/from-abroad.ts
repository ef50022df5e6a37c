/** The page for who comes from another country: a diploma, the language, work. Facts with their source stand in `docs/from-abroad.md`. */
import { date } from './format.ts'

export const title = 'From another country: diploma, Dutch, work'
export const description =
  'Have your diploma evaluated, learn Dutch and look for work or a course. Step by step, with the sources.'
export const lead =
  'Did you study or work in another country? You can go on here. You can take these three steps in any order.'

export const diplomaTitle = 'Have your diploma evaluated'
export const diplomaText: readonly string[] = [
  'A diploma evaluation compares your foreign diploma with education in the Netherlands. You ask for it at IDW, where Nuffic and SBB work together.',
  'It is advice and not a Dutch diploma. An employer or a school decides what you can do with it.',
  'Are you doing civic integration, or are you a refugee? Then one evaluation is free. For work or study it cost €148.83 when we read the source.',
  'Do you know which course you want? Ask the school first. Most schools get free advice about your diploma.',
  'Once everything is complete it takes 6 working weeks. It can take up to 10.',
]
export const diplomaLink = 'Apply at IDW'
export const experienceText =
  'Can you do a lot, but have no papers? EVC or a praktijkverklaring (statement of practice) puts your experience on paper.'
export const experienceLink = 'Search for EVC and praktijkverklaring'

export const dutchTitle = 'Learn Dutch'
export const dutchText: readonly string[] = [
  'The levels of a language are called A1, A2, B1, B2 and C1. A1 is the start. Can you not read and write in our letters yet? Ask for literacy lessons.',
  'Choose a level to search. Do you not know your level? The desk or the school can find it out with you.',
]
export const dutchLink = (level: string) => `Dutch ${level}`

export const workTitle = 'Work and learn'
export const workText: readonly string[] = [
  'You can work and learn a trade at the same time. You do not have to wait until your Dutch is good: ask for each course which level you need.',
  'Some courses are in English.',
]
export const englishLink = 'Courses in English'
export const workLink = 'Courses with work and study'

export const integrationTitle = 'Civic integration'
export const integrationText: readonly string[] = [
  'Do you have to do civic integration (inburgeren)? Then you get a letter from DUO. Since 2022 your municipality helps you with it.',
  'Do you come from the European Union? Then you do not have to.',
  'In "Who pays?" we ask whether you have to do it, because some schemes depend on it.',
]
export const integrationLink = 'Read more at inburgeren.nl'

export const moneyLink = 'Who pays for your course?'
export const deskText =
  'Do you not know where to start? An adviser at the desk talks with you for free. Say which language you speak.'
export const deskLink = 'Ask the desk your question'
export const source = (site: string, day: string) =>
  `Source: ${site}, read on ${date(day)}. Rules and prices change; what it says there counts.`
export const leavesSite = 'goes to another website'
