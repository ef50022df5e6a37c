/**
 * Families of titles: a word that says what somebody does, and words for goods, machines or a place. What the word means
 * is decided by the family, so the rest is only looked for in its groups of the international classification (ISCO-08),
 * and where nothing there has it, the plain job of the family is meant. General knowledge of the classification. Pure.
 */
import { alike, type Kind, type Wording } from './wording.ts'

type Family = {
  /** The word, in the form for men; a compound that ends in it belongs too. */
  title: RegExp
  /** The job that is meant when the rest of the title says nothing to the taxonomy; null: none. */
  base: string | null
  /** Where its specialisms are. */
  groups: readonly string[]
  /** Other words to look for, with the rest of the title. */
  words?: string
  /** Instead of the usual weight. */
  weight?: number
}

const w = (words: string) =>
  new RegExp(`(?<![a-z])(?:[a-z]*)(?:${words.trim().replace(/\s+/g, '|')})(?![a-z])`)

const families: readonly Family[] = [
  {
    title: w('verkoopadviseur verkoopspecialist'),
    base: 'verkoopspecialist',
    groups: ['5223'],
    words: 'verkoopspecialist',
  },
  {
    title: w('verkoopmedewerker verkoper winkelmedewerker winkelbediende'),
    base: 'verkoopmedewerker',
    groups: ['5223', '5211', '5245'],
    words: 'verkoopspecialist',
  },
  { title: w('inkoper aankoper'), base: 'inkoper', groups: ['3323', '3324'], words: 'inkoper' },
  { title: w('groothandelaar'), base: 'groothandelaar', groups: ['1324'], words: 'groothandelaar' },
  { title: w('vertegenwoordiger'), base: null, groups: ['2433', '2434', '3322'], words: 'vertegenwoordiger' },
  {
    title: w('productieleider productiechef ploegchef ploegleider ploegbaas'),
    base: 'productieleider',
    groups: ['3122'],
    words: 'productieleider',
  },
  { title: w('voorman'), base: null, groups: ['3123', '3122', '6113'], words: 'voorman' },
  { title: w('uitvoerder werfleider'), base: 'bouwopzichter', groups: ['3123', '3112'], words: 'bouw' },
  {
    title: w('beleidsmedewerker beleidsadviseur'),
    base: 'beleidsmedewerker',
    groups: ['2422', '1213'],
    words: 'beleidsmedewerker',
  },
  {
    title: w('magazijnmedewerker magazijnbediende'),
    base: 'magazijnmedewerker',
    groups: ['4321', '9333'],
    words: 'magazijnmedewerker',
  },
  {
    title: w('schoonmaker reiniger'),
    base: 'schoonmaker gebouwen',
    groups: ['911', '912', '7133'],
    words: 'schoonmaker',
  },
  { title: w('kok'), base: 'kok', groups: ['5120', '3434'], words: 'kok' },
  { title: w('beveiliger bewaker'), base: 'beveiliger', groups: ['5414', '5413'], words: 'beveiliger' },
  {
    title: w('programmeur softwareontwikkelaar'),
    base: 'software ontwikkelaar',
    groups: ['251'],
    words: 'ontwikkelaar',
  },
  {
    title: w('systeembeheerder netwerkbeheerder'),
    base: 'ict systeembeheerder',
    groups: ['252', '351'],
    words: 'beheerder',
  },
  {
    title: w('journalist verslaggever redacteur'),
    base: 'journalist',
    groups: ['2642'],
    words: 'journalist',
  },
  { title: w('psycholoog'), base: 'psycholoog', groups: ['2634'], words: 'psycholoog' },
  { title: w('boekhouder'), base: 'boekhouder', groups: ['3313'], words: 'boekhouder' },
  {
    title: w('secretaresse secretaris'),
    base: 'administratief medewerker secretariaat',
    groups: ['334', '4120'],
    words: 'secretariaat',
  },
  { title: w('ingenieur engineer technoloog'), base: null, groups: ['21'], words: 'ingenieur' },
  {
    title: w('operator bediener machinebediener procesoperator'),
    base: null,
    groups: ['81', '313', '722', '732', '752', '821'],
    words: 'operator',
  },
  {
    title: w('monteur installateur servicemonteur onderhoudsmonteur technicus'),
    base: null,
    groups: ['7', '82', '31'],
    words: 'monteur',
  },
  {
    title: w('assembleur monteerder assemblagemedewerker'),
    base: null,
    groups: ['82'],
    words: 'assemblagemedewerker',
  },
  { title: w('kweker teler'), base: null, groups: ['61'], words: 'kweker' },
  { title: w('veehouder fokker'), base: 'veefokker', groups: ['612', '613'], words: 'fokker' },
  { title: w('tekenaar'), base: null, groups: ['3118', '216'], words: 'tekenaar' },
  { title: w('chauffeur bestuurder'), base: null, groups: ['83'], words: 'chauffeur' },
  { title: w('therapeut'), base: null, groups: ['22', '26', '32'], words: 'therapeut' },
  { title: w('kunstenaar'), base: null, groups: ['265'], words: 'kunstenaar' },
  {
    title: w('inspecteur controleur keurder keurmeester'),
    base: null,
    groups: ['335', '3257', '3115', '7543', '315'],
    words: 'inspecteur controleur',
  },
  { title: w('analist laborant'), base: null, groups: ['31', '32', '21', '24', '33'], words: 'technicus' },
  {
    title: w('manager directeur bedrijfsleider hoofd afdelingsmanager'),
    base: null,
    groups: ['1', '312'],
    words: 'manager',
    weight: 0.15,
  },
]

/** A job in the groups of the family, by its likeness to the title; the plain job of the family. Chosen on the open half. */
const inGroups = { usual: 0.35, shop: 1 }
const plainJob = 1

const shop =
  /(?<![a-z])(manager|directeur|bedrijfsleider|ondernemer|eigenaar|filiaal[a-z]+|afdelings[a-z]+|chef|hoofd|zaakvoerder)(?![a-z]).*(verkoop|winkel|zaak|detailhandel)/
const shopWords =
  /(?<![a-z])(verkoop|winkel|speciaalzaak|zaak|detailhandel|manager|directeur|bedrijfsleider|ondernemer|eigenaar|filiaal[a-z]+|afdelings[a-z]+|chef|hoofd|zaakvoerder)(?![a-z])/g

export const familiesOf: Kind = (text) => {
  if (/docent|leraar|leerkracht|hoogleraar|lector/.test(text)) return []
  const found: Wording[] = []
  if (shop.test(text)) {
    const goods = text.replace(shopWords, ' ').trim()
    if (goods !== '') found.push(alike(`manager winkel ${goods}`, inGroups.shop, ['1420']))
  }
  for (const { title, base, groups, words, weight } of families) {
    const word = title.exec(text)?.[0]
    if (word === undefined) continue
    const rest = text.replace(word, ' ').trim()
    if (rest === '' && word.length <= 12 && base === null) continue
    found.push({
      ...alike(rest === '' ? `${words} ${text}` : `${words} ${rest}`, weight ?? inGroups.usual, groups),
      ...(base !== null && { otherwise: { label: base, weight: plainJob } }),
    })
  }
  return found
}
