/** The word stock of the made-up catalogue. */
import type { Sector, StudyForm } from '../domain/codes.ts'

/** Subject, sector, and words that go with it; the first ones come most often. */
export const subjects: readonly (readonly [string, Sector, ...string[]])[] = [
  ['verpleegkunde', '09', 'zorg', 'ziekenhuis', 'patiënten', 'verpleging', 'anatomie'],
  ['boekhouden', '04', 'administratie', 'balans', 'btw', 'jaarrekening', 'facturen'],
  ['programmeren in Python', '06', 'software', 'code', 'data', 'algoritmen', 'testen'],
  ['projectmanagement', '04', 'planning', 'teams', 'scrum', 'stakeholders', 'risico'],
  ['elektrotechniek', '07', 'installatie', 'meten', 'schakelkasten', 'stroom', 'veiligheid'],
  ['begeleiding in de ouderenzorg', '09', 'dementie', 'bewoners', 'welzijn', 'zorgplan', 'mantelzorg'],
  ['marketing', '04', 'campagnes', 'merk', 'klanten', 'sociale media', 'onderzoek'],
  ['logistiek', '10', 'magazijn', 'voorraad', 'transport', 'planning', 'heftruck'],
  ['pedagogisch werk', '01', 'kinderen', 'opvang', 'ontwikkeling', 'spel', 'ouders'],
  ['netwerkbeheer', '06', 'servers', 'cloud', 'beveiliging', 'routers', 'Linux'],
  ['lassen', '07', 'metaal', 'MIG', 'TIG', 'constructie', 'plaatwerk'],
  ['leidinggeven', '04', 'coaching', 'gesprekken', 'feedback', 'verandering', 'motivatie'],
  ['Engels', '02', 'gesprek', 'grammatica', 'schrijven', 'luisteren', 'woordenschat'],
  ['timmeren', '07', 'hout', 'bouw', 'kozijnen', 'daken', 'gereedschap'],
  ['maatschappelijk werk', '09', 'cliënten', 'schulden', 'wijkteam', 'gesprekken', 'hulpverlening'],
  ['koken', '10', 'keuken', 'gerechten', 'hygiëne', 'menu', 'patisserie'],
  ['data-analyse', '06', 'SQL', 'statistiek', 'dashboards', 'Excel', 'machine learning'],
  ['loonadministratie', '04', 'salaris', 'cao', 'belasting', 'pensioen', 'verlof'],
  ['hovenier', '08', 'tuin', 'planten', 'bestrating', 'snoeien', 'ontwerp'],
  ['doktersassistent', '09', 'huisarts', 'triage', 'injecteren', 'balie', 'spreekuur'],
  ['beveiliging', '10', 'toezicht', 'surveillance', 'wetgeving', 'agressie', 'objecten'],
  ['grafisch ontwerp', '02', 'Photoshop', 'typografie', 'huisstijl', 'drukwerk', 'illustratie'],
  ['juridische dienstverlening', '04', 'contracten', 'procesrecht', 'dossiers', 'arbeidsrecht', 'advies'],
  ['warmtepompen installeren', '07', 'koeltechniek', 'isolatie', 'cv-ketel', 'leidingen', 'energie'],
  ['lesgeven', '01', 'didactiek', 'klas', 'toetsen', 'leerlingen', 'pedagogiek'],
  ['kapper', '10', 'knippen', 'kleuren', 'klanten', 'salon', 'haar'],
  ['scheikunde', '05', 'laboratorium', 'analyse', 'monsters', 'instrumenten', 'veiligheid'],
  ['journalistiek', '03', 'interview', 'redactie', 'nieuws', 'podcast', 'schrijven'],
  ['psychologie', '03', 'gedrag', 'brein', 'gesprekstechniek', 'onderzoek', 'emotie'],
  ['veehouderij', '08', 'melkvee', 'voer', 'stal', 'diergezondheid', 'weide'],
]

export const cities: readonly { city: string; lat: number; lon: number; pc4: string }[] = [
  { city: 'Utrecht', lat: 52.0907, lon: 5.1214, pc4: '3511' },
  { city: 'Amersfoort', lat: 52.1561, lon: 5.3878, pc4: '3811' },
  { city: 'Nieuwegein', lat: 52.0292, lon: 5.0806, pc4: '3431' },
  { city: 'Amsterdam', lat: 52.3702, lon: 4.8952, pc4: '1012' },
  { city: 'Ede', lat: 52.0402, lon: 5.665, pc4: '6711' },
  { city: 'Hilversum', lat: 52.2292, lon: 5.1669, pc4: '1211' },
  { city: 'Zeist', lat: 52.0906, lon: 5.2333, pc4: '3701' },
  { city: 'Rotterdam', lat: 51.9244, lon: 4.4777, pc4: '3011' },
  { city: 'Woerden', lat: 52.0853, lon: 4.8828, pc4: '3441' },
  { city: 'Veenendaal', lat: 52.0286, lon: 5.5589, pc4: '3901' },
  { city: 'Gorinchem', lat: 51.8306, lon: 4.9743, pc4: '4201' },
  { city: 'Arnhem', lat: 51.9851, lon: 5.8987, pc4: '6811' },
  { city: 'Eindhoven', lat: 51.4416, lon: 5.4697, pc4: '5611' },
  { city: 'Groningen', lat: 53.2194, lon: 6.5665, pc4: '9711' },
  { city: 'Maastricht', lat: 50.8514, lon: 5.691, pc4: '6211' },
]

export const openings = [
  'Opleiding',
  'Cursus',
  'Basiscursus',
  'Training',
  'Vakdiploma',
  'Leergang',
  'Workshop',
] as const
export const ends = [
  'voor beginners',
  'gevorderd',
  'in de praktijk',
  'mbo 4',
  'niveau 3',
  'voor zij-instromers',
  'deeltijd',
  'online',
] as const
export const forms: readonly StudyForm[] = ['full-time', 'part-time', 'part-time', 'dual', 'self-paced']

export const sentences = [
  'In deze opleiding leer je alles over {subject} en over {related}.',
  'Je werkt aan opdrachten uit de praktijk met {related} en {compound}.',
  'De docent heeft jaren ervaring als {compound} en vertelt over {subject}.',
  'Na afloop kun je zelfstandig werken met {related}.',
  'Er is veel ruimte voor vragen, oefening en begeleiding bij {subject}.',
  'Ook {compound} en {related} komen aan de orde tijdens de lessen.',
  'Je hebt geen vooropleiding nodig, wel interesse in {subject}.',
  'Aan het eind doe je een toets over {related} en {compound}.',
  'Je combineert leren met je werk en oefent met {compound}.',
  'De groep is klein, zodat iedereen aandacht krijgt voor {related}.',
] as const

/** Parts of which compounds are made, as Dutch does without end. */
export const heads = (
  'zorg bouw klant team kwaliteit veilig project data personeel school jeugd wijk kantoor voertuig water stroom lucht voedsel ' +
  'plant dier huis wonen taal reken beeld geluid web netwerk cloud proces keten lager magazijn winkel horeca sport muziek ' +
  'kunst recht bestuur beleid belasting subsidie energie warmte gas olie metaal hout glas beton verf textiel papier druk ' +
  'verkeer spoor haven lucht schip bus vracht post pakket handel export inkoop verkoop reclame merk media tekst vertaal'
).split(' ')
export const tails = (
  'medewerker beheer advies techniek praktijk leer adviseur systeem proces plan onderzoek analyse ontwerp onderhoud controle ' +
  'begeleider begeleiding coach training meting toets norm regels wet beleid model methode gereedschap machine installatie ' +
  'administratie planning leiding verzorging behandeling bewerking productie levering verwerking opslag veiligheid kennis ' +
  'vaardigheden gesprek rapport register dossier dienst bedrijf sector markt keten team vak kunde opleider docent specialist'
).split(' ')
