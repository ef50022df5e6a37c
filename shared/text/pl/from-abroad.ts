/** The page for who comes from another country, in Polish. */
import type { EntryTexts } from '../entry-pages.ts'
import { format } from './words.ts'

export const fromAbroad: EntryTexts['fromAbroad'] = {
  title: 'Z innego kraju: dyplom, niderlandzki, praca',
  description:
    'Daj ocenić swój dyplom, ucz się niderlandzkiego, szukaj pracy lub kursu. Krok po kroku, ze źródłami.',
  lead: 'Uczyłeś się lub pracowałeś w innym kraju? Tutaj możesz iść dalej. Te trzy kroki możesz robić w dowolnej kolejności.',
  diplomaTitle: 'Ocena dyplomu',
  diplomaText: [
    'Ocena dyplomu porównuje twój zagraniczny dyplom z edukacją w Holandii. Prosisz o nią w IDW, gdzie współpracują Nuffic i SBB.',
    'To porada, a nie holenderski dyplom. Pracodawca lub szkoła sama decyduje, co ci on daje.',
    'Przechodzisz integrację (inburgeren) albo jesteś uchodźcą? Wtedy jedna ocena jest bezpłatna. Do pracy lub nauki kosztowała € 148,83, kiedy czytaliśmy źródło.',
    'Wiesz już, jaki kurs chcesz? Najpierw zapytaj szkołę. Większość szkół dostaje bezpłatną poradę o twoim dyplomie.',
    'Kiedy wszystko jest kompletne, trwa to 6 tygodni roboczych. Może potrwać do 10.',
  ],
  diplomaLink: 'Złóż wniosek w IDW',
  experienceText:
    'Dużo umiesz, ale nie masz papierów? EVC albo praktijkverklaring potwierdza doświadczenie na papierze.',
  experienceLink: 'Szukaj EVC i praktijkverklaring',
  dutchTitle: 'Nauka niderlandzkiego',
  dutchText: [
    'Poziomy języka to A1, A2, B1, B2 i C1. A1 to początek. Nie czytasz i nie piszesz jeszcze? Zapytaj o naukę czytania i pisania (alfabetisering).',
    'Wybierz poziom, żeby szukać. Nie znasz swojego poziomu? Punkt lub szkoła pomoże go określić.',
  ],
  dutchLink: (level) => `Niderlandzki ${level}`,
  workTitle: 'Praca i nauka',
  workText: [
    'Możesz pracować i jednocześnie uczyć się zawodu. Nie musisz czekać, aż twój niderlandzki będzie dobry: zapytaj przy każdym kursie, jaki poziom jest potrzebny.',
    'Niektóre kursy są po angielsku.',
  ],
  englishLink: 'Kursy po angielsku',
  workLink: 'Kursy z pracą i nauką',
  integrationTitle: 'Integracja (inburgeren)',
  integrationText: [
    'Musisz przejść integrację? Wtedy dostaniesz list z DUO. Od 2022 roku pomaga ci w tym gmina (gemeente).',
    'Jesteś z Unii Europejskiej? Wtedy nie musisz.',
    'Na stronie „Kto płaci?” pytamy o to, bo od tego zależą niektóre programy.',
  ],
  integrationLink: 'Więcej na inburgeren.nl',
  moneyLink: 'Kto płaci za twój kurs?',
  deskText:
    'Nie wiesz, od czego zacząć? Doradca z punktu porozmawia z tobą bezpłatnie. Powiedz, w jakim języku mówisz.',
  deskLink: 'Zadaj pytanie doradcy',
  source: (site, day) =>
    `Źródło: ${site}, przeczytane ${format.date(day)}. Zasady i ceny się zmieniają; ważne jest to, co jest tam napisane.`,
  leavesSite: 'prowadzi na inną stronę',
}
