/**
 * What subjects are called and where they belong: reviewed data, from the names of school subjects, vocational programmes
 * and university studies in the Netherlands, and the fields into which the classification divides teachers.
 */

/** A field as the classification names it, and how its subjects begin or what they hold. */
export type Field = { name: string; subjects: RegExp }

const words = (text: string) => new RegExp(`(?<![a-z])(${text.trim().replace(/\s+/g, '|')})`)

/** Secondary school: fields with a teacher of their own, the narrow ones first. */
export const schoolFields: readonly Field[] = [
  {
    name: 'moderne talen',
    subjects: words(
      'engels frans duits spaans italiaans russisch arabisch turks fries chinees japans portugees papiamento hebreeuws moderne.vreemde moderne.talen vreemde.talen zweeds noors deens pools berbers sranan',
    ),
  },
  { name: 'klassieke talen', subjects: words('latijn grieks klassieke.talen griekse') },
  { name: 'letterkunde', subjects: words('nederlands letterkunde literatuur') },
  { name: 'geschiedenis', subjects: words('geschiedenis staatsinrichting') },
  { name: 'aardrijkskunde', subjects: words('aardrijkskunde') },
  {
    name: 'economie',
    subjects: words('economie algemene.economie handelswetenschappen management.en bedrijfseconomie m&o'),
  },
  { name: 'wiskunde', subjects: words('wiskunde rekenen') },
  { name: 'natuurkunde', subjects: words('natuurkunde nask') },
  { name: 'scheikunde', subjects: words('scheikunde') },
  { name: 'biologie', subjects: words('biologie verzorging') },
  { name: 'godsdienst', subjects: words('godsdienst levensbeschouwing catechese') },
  { name: 'filosofie', subjects: words('filosofie wijsbegeerte') },
  { name: 'muziek', subjects: words('muziek') },
  {
    name: 'kunst',
    subjects: words('tekenen handvaardigheid kunst ckv beeldende textiele.werkvormen handenarbeid'),
  },
  { name: 'lichamelijke opvoeding', subjects: words('lichamelijke gymnastiek lo\\b gym\\b sport bewegings') },
  { name: 'informatica', subjects: words('informatica informatiekunde') },
  { name: 'drama', subjects: words('drama dramatische') },
  { name: 'wetenschappen', subjects: words('natuurwetenschappen algemene.natuurwetenschappen anw\\b') },
]

/** Taught at school without a teacher of their own in the classification. */
export const otherSchoolSubjects = words(
  'maatschappijleer maatschappijwetenschappen omgangskunde huishoudkunde dans\\b burgerschap mens nlt\\b onderzoeken.en',
)

/** Vocational education. */
export const vocationalFields: readonly Field[] = [
  {
    name: 'landbouw, bosbouw en visserij',
    subjects: words(
      'tuin landbouw akkerbouw bosbouw bloem visserij veehouderij veeteelt dierhouderij dierverzorging agrarisch groen plant paard hovenier natuur.en boomteelt fruitteelt groenteteelt glastuinbouw melkvee',
    ),
  },
  {
    name: 'verkoop en marketing',
    subjects: words('verkoop detailhandel handel marketing winkel retail etaleren commerci'),
  },
  { name: 'kapper', subjects: words('kapper kappers haar') },
  { name: 'schoonheidsverzorging', subjects: words('schoonheid uiterlijke cosmeti pedicure') },
  {
    name: 'koken',
    subjects: words('kok\\b koken consumptieve brood banket voeding keuken bakker slager levensmiddelen'),
  },
  { name: 'hotel', subjects: words('horeca hotel bediening facilitair receptie') },
  { name: 'reizen en toerisme', subjects: words('toerisme reizen recreatie vrije.tijd') },
  {
    name: 'elektriciteit en energie',
    subjects: words('elektro elektra elektrische elektrici sterkstroom energie'),
  },
  {
    name: 'elektronica en automatisering',
    subjects: words('elektronica automatisering mechatronica meet domotica robot'),
  },
  {
    name: 'vervoerstechnologie',
    subjects: words(
      'transport logistiek motorvoertuig voertuig autotechniek mobiliteit carrosserie tweewieler vervoer auto',
    ),
  },
  {
    name: 'hulpverpleging en verloskunde',
    subjects: words('verpleging verpleegkund verzorgende zorg ziekenverzorging gezondheidszorg'),
  },
  {
    name: 'bedrijfsadministratie',
    subjects: words('administrati boekhoud bedrijfsadministratie bedrijfseconomie secretari'),
  },
  { name: 'lichamelijke opvoeding', subjects: words('lichamelijke sport.en') },
  {
    name: 'ontwerp en toegepaste kunst',
    subjects: words('vormgeving design mode kleding goudsmid sierkunst'),
  },
  { name: 'medische laboratoriumtechnologie', subjects: words('laboratorium medische.lab') },
]

/** Trades that are taught in vocational education and nowhere else. */
export const trades = words(
  'lassen lastechniek metselen timmeren timmer schilder stukadoor loodgieter metaalbewerk hout meubel glas steen smeden bankwerk verspanen beveiliging schoonmaak secretariele typen horloge uurwerk goudsmeden instrumentmaken orthopedisch schoen leder confectie naaien praktijk vmbo roc mbo grafische drukken druk reproductie haven binnenvaart rijn',
)

/** Higher education. */
export const higherFields: readonly Field[] = [
  {
    name: 'geneeskunde',
    subjects: words(
      'geneeskunde medisch medicijnen anesthesi cardiolog chirurgi radiolog patholog neurolog psychiatri gynaecolog verloskund oncolog dermatolog urolog heelkunde interne kindergeneeskunde fysiotherapie oefentherapie ergotherapie podotherapie mondzorg orthoptie huisarts farmacolog anatomie immunolog virolog epidemiolog',
    ),
  },
  { name: 'diergeneeskunde', subjects: words('diergeneeskunde veterinair') },
  { name: 'tandheelkunde', subjects: words('tandheelkunde') },
  { name: 'verpleegkunde', subjects: words('verpleegkunde verplegingswetenschap') },
  { name: 'gezondheidszorg', subjects: words('gezondheidszorg gezondheidswetenschap') },
  { name: 'farmacie', subjects: words('farmacie farmaceut') },
  { name: 'voeding', subjects: words('voeding dietetiek') },
  { name: 'wiskunde', subjects: words('wiskunde statistiek') },
  { name: 'natuurkunde', subjects: words('natuurkunde fysica sterrenkunde') },
  { name: 'chemie', subjects: words('chemie scheikunde biochemie') },
  { name: 'biologie', subjects: words('biologie microbiologie ecologie genetica moleculair biotechnologie') },
  {
    name: 'informatica',
    subjects: words(
      'informatica informatiekunde ict software technische.informatica bedrijfskundige.informatica kunstmatige',
    ),
  },
  { name: 'ruimtevaarttechniek', subjects: words('luchtvaart ruimtevaart lucht vliegtuig') },
  { name: 'aardwetenschappen', subjects: words('aardwetenschap geologie geofysica fysische.geografie') },
  { name: 'architectuur', subjects: words('architectuur bouwkunde bouwtechn') },
  {
    name: 'ingenieurswetenschappen',
    subjects: words(
      'civiele werktuig elektrotechn elektrische installatie procestechn procestechnolog mechatronica energietechn weg technische.bedrijfskunde industrieel materiaal bouwtechniek meet technische.natuurkunde elektro werktuigkund',
    ),
  },
  {
    name: 'economie',
    subjects: words(
      'economie bedrijfseconomie accountancy econometrie marketing commerciele financ fiscale bedrijfsadministratie',
    ),
  },
  { name: 'bedrijfskunde', subjects: words('bedrijfskunde management bedrijfswetenschap') },
  { name: 'rechten', subjects: words('recht rechten staatsrecht strafrecht') },
  { name: 'psychologie', subjects: words('psychologie') },
  { name: 'sociologie', subjects: words('sociologie sociale.wetenschap maatschappijwetenschap') },
  { name: 'antropologie', subjects: words('antropologie') },
  {
    name: 'politicologie',
    subjects: words('politicologie politieke bestuurskunde internationale.betrekkingen'),
  },
  { name: 'pedagogiek', subjects: words('pedagog onderwijskunde opvoedkunde orthopedagog andragog') },
  {
    name: 'sociaal werk',
    subjects: words('maatschappelijk sociaal.werk agogi cultureel.werk sociaal.pedagog'),
  },
  { name: 'communicatie', subjects: words('communicatie voorlichtingskunde') },
  { name: 'journalistiek', subjects: words('journalistiek') },
  { name: 'geschiedenis', subjects: words('geschiedenis') },
  { name: 'archeologie', subjects: words('archeologie') },
  { name: 'filosofie', subjects: words('filosofie wijsbegeerte') },
  { name: 'theologie', subjects: words('theologie godgeleerdheid godsdienst religie') },
  { name: 'taalkunde', subjects: words('taalkunde taalwetenschap linguistiek') },
  { name: 'klassieke talen', subjects: words('latijn grieks klassieke.talen') },
  {
    name: 'moderne talen',
    subjects: words(
      'engels frans duits spaans italiaans russisch arabisch moderne.talen vreemde.talen nederlands oosterse',
    ),
  },
  { name: 'kunstwetenschappen', subjects: words('kunstgeschiedenis kunstwetenschap') },
  {
    name: 'beeldende kunsten',
    subjects: words('beeldende vormgeving schilderkunst autonome fotografie grafische.vorm'),
  },
  { name: 'drama', subjects: words('drama theater toneel regie') },
  { name: 'dans', subjects: words('dans\\b choreografie ballet') },
  { name: 'muziek', subjects: words('muziek conservatorium zang piano viool') },
]

/** Technical studies that the list does not name one by one. */
export const technical = /techniek|technolog|technische/

/** The field that a subject belongs to; null when the list has none. */
export function fieldOf(subject: string, fields: readonly Field[]): string | null {
  return fields.find(({ subjects }) => subjects.test(subject))?.name ?? null
}
