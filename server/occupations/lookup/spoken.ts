/**
 * Everyday names of jobs that no classification has, and what it calls them. Reviewed data: how people in the Netherlands
 * and Flanders speak of their work. Where the taxonomy has no such label, a name has no effect. Pure.
 */
import { whole, type Kind } from './wording.ts'

/** What the classification calls it → what people say; the words of a name stand next to each other in the title. */
const names: Record<string, string> = {
  'leraar basisonderwijs':
    'meester, juf, juffrouw, schoolmeester, schooljuf, schooljuffrouw, meester basisschool, bovenbouwjuf, middenbouwjuf, invaljuf, groepsleerkracht, pabo, leerkracht',
  'leraar kleuteronderwijs': 'kleuterjuf, kleutermeester, kleuterleidster, onderbouwjuf, kleuterleerkracht',
  'leerkracht lichamelijke opvoeding voortgezet onderwijs':
    'gymleraar, gymjuf, gymmeester, gymdocent, sportleraar',
  'onderwijsassistent basisonderwijs':
    'klassenassistent, klasse assistent, onderwijshulp, zorgjuf, leesmoeder',
  'leraar speciaal onderwijs': 'leerkracht speciaal onderwijs, buitengewoon onderwijs',
  'medewerker kinderdagverblijf':
    'bso, bso er, bso leidster, bso juf, bso medewerker, naschoolse opvang, buitenschoolse opvang, kinderopvang, crecheleidster, creche, peuterjuf, peuterleidster, pm er, peuterspeelzaal, kinderdagverblijf, kinderleidster, gastouder, onthaalmoeder, onthaalouder, kinderbegeleider, tussenschoolse opvang, overblijfmoeder, overblijfkracht',
  'handhaver toezicht en veiligheid':
    'boa, straatcoach, stadswacht, toezichthouder openbare ruimte, gemeenschapswacht, handhaver, buitengewoon opsporingsambtenaar',
  parkeercontroleur: 'parkeerwacht, parkeerwachter',
  'ober/serveerster':
    'bediening, bedienen, in de bediening, serveren, zaalmedewerker, zaalpersoneel, afruimer, runner, medewerker bediening, bediening restaurant, bediening cafe, horecamedewerker, terras',
  keukenhulp: 'afwasser, afwas, spoelkeuken, afwashulp, spoeler, bordenwasser, plongeur, keukenmedewerker',
  'barman/barvrouw': 'barkeeper, achter de bar, barpersoneel, barmedewerker',
  'medewerker fastfood':
    'frietbakker, patatbakker, snackbarmedewerker, medewerker cafetaria, frituurmedewerker',
  'medewerker huishoudelijke dienst': 'kamermeisje, kamerjongen, housekeeping, roomservice, linnendienst',
  interieurverzorger:
    'poetshulp, werkster, huishoudhulp, hulp huishouding, huishoudelijk medewerker, kuisvrouw, thuishulp, alfahulp',
  'schoonmaker gebouwen':
    'schoonmaak, schoonmaken, poetsen, kantoren schoonmaken, poetsman, kuisploeg, schoonmaakploeg',
  zorghulp: 'zorgkundige, zorgassistent, helpende zorg, zorg hulp',
  thuiszorgmedewerker:
    'thuiszorg, thuiszorgster, verzorgende ig, ig er, wijkziekenverzorgende, bejaardenverzorger, bejaardenhulp, gezinszorg, gezinshelper, verzorgende thuis',
  'algemeen verpleegkundige':
    'zuster, broeder, ziekenzuster, verpleging, verpleger, wijkzuster, wijkverpleging',
  kraamverzorgende: 'kraamhulp, kraamzorg, baker, kraamzuster',
  verloskundige: 'vroedvrouw, vroedkundige',
  brancardier: 'ziekenvervoer, beddenrijder, patientenvervoer',
  doktersassistent: 'assistente huisarts, huisartsassistent, praktijkassistent, assistente dokter',
  tandartsassistent: 'assistente tandarts, stoelassistent',
  huisarts: 'dokter, huisdokter, dorpsdokter',
  'algemeen dierenarts': 'dierenarts, veearts, dierendokter, veterinair',
  fysiotherapeut: 'fysio, kinesist, kine, kinesitherapeut',
  winkelmedewerker:
    'winkelmeisje, winkelhulp, winkelbediende, medewerker winkel, winkelpersoneel, in een winkel',
  kassamedewerker: 'kassa, achter de kassa, kassier, caissiere, kassabediende, kassahulp, kassameisje',
  schappenvuller: 'vakkenvuller, rekkenvuller, vakkenvullen, rayonmedewerker, aanvuller',
  magazijnmedewerker:
    'magazijn, magazijnier, magazijnhulp, magazijnbediende, distributiecentrum, loods, logistiek medewerker',
  heftruckchauffeur: 'heftruck, heftruckbestuurder, reachtruckchauffeur, reachtruck, clarkist, vorkheftruck',
  'auto- en bestelwagenkoerier':
    'pakketbezorger, pakjesbezorger, koerier, bezorger, besteller, maaltijdbezorger, pakketkoerier, bestelwagenchauffeur, pakketten bezorgen',
  fietskoerier: 'flitsbezorger, fietsbezorger, maaltijdbezorger fiets',
  folderbezorger: 'krantenbezorger, krantenjongen, folderloper, kranten rondbrengen',
  postbode: 'post, postbezorger, facteur, postman, brievenbesteller',
  vrachtwagenchauffeur:
    'trucker, vrachtwagen, vrachtrijder, camionneur, vrachtwagenbestuurder, internationaal chauffeur',
  buschauffeur: 'bus, busbestuurder, lijnbus, touringcarchauffeur, schoolbuschauffeur',
  treinmachinist: 'machinist trein, treinbestuurder',
  productiemedewerker:
    'productie, lopende band, bandwerk, bandwerker, fabriekswerker, fabrieksarbeider, fabriek, productiewerk, fabrieksmedewerker, arbeider',
  'inpakker met de hand': 'inpakker, inpakken, inpakwerk',
  klusser: 'klusjesman, klussenman, handyman, manusje van alles, klusbedrijf, karweiman',
  'opperman bouw': 'bouwvakker, bouwarbeider, bouwhulp, sjouwer, grondwerker',
  wegwerker: 'stratenmaker, straatmaker, bestrating, kasseier, straten leggen',
  'schilder bouw': 'huisschilder, schilder',
  stukadoor: 'stucadoor, pleisteraar, plakker, stukken',
  dakdekker: 'dakwerker, rietdekker, leidekker',
  tegelzetter: 'vloerder, tegelaar, tegellegger',
  'monteur elektrische installaties': 'elektricien, elektromonteur, electricien, elektra',
  automonteur: 'garagist, automecanicien, monteur auto, autotechnicus, sleutelen auto',
  fietsenmaker: 'rijwielhersteller, fietsmonteur, fietshersteller',
  hovenier: 'tuinman, tuinaannemer, tuinaanlegger, tuinonderhoud',
  'medewerker groenvoorziening/medewerkster groenvoorziening':
    'plantsoenmedewerker, groenwerker, plantsoenendienst, groenarbeider, parkwachter',
  'landbouwer gemengd bedrijf': 'boer, boerin, landbouwer, akkerbouwer, keuterboer',
  veefokker: 'veehouder, melkveehouder, melkboer, koeienboer, veeboer',
  tuinbouwmedewerker: 'kassen, kasmedewerker, tuinder, in de kassen, glastuinbouw',
  vuilnisophaler: 'vuilnisman, belader, vuilophaler, afvallader',
  kapper: 'kapster, coiffeur, haarknipper, haren knippen',
  schoonheidsspecialist: 'beautician, schoonheidsspecialiste, huidverzorger',
  manicure: 'nagelstylist, nagelstyliste, nagels',
  grimeur: 'visagist, visagiste, make up artist',
  redder: 'badmeester, strandwacht, lifeguard, redder zwembad',
  zweminstructeur: 'zwemjuf, zwemmeester, zwemleraar, zwemles, zwemonderwijzer',
  fitnessinstructeur: 'sportschool, personal trainer, fitnesscoach, fitness',
  rijinstructeur: 'rijleraar, rijschoolhouder, rijles, autorijles',
  recreatiebegeleider:
    'animatie, vakantieanimator, recreatiemedewerker, recreatieleider, speelpleinbegeleider, kampleider',
  reisleider: 'reisbegeleider, hostess reizen, reisgids',
  toeristengids: 'gids, stadsgids, rondleider',
  receptionist:
    'receptie, balie, baliemedewerker, onthaal, onthaalmedewerker, onthaalbediende, gastvrouw receptie',
  callcentermedewerker: 'callcenter, telefonische verkoop, belwerk, telemarketeer, callcenteragent',
  'vertegenwoordiger klantenservice': 'klantenservice, klantendienst, klantcontact, customer service',
  'medewerker helpdesk': 'helpdesk, servicedesk, ict helpdesk, support medewerker',
  'ict systeembeheerder': 'systeembeheer, ict er, it er, netwerkbeheerder, computers',
  'software ontwikkelaar': 'programmeur, programmeren, developer, codeur, softwareprogrammeur',
  'web developer': 'webbouwer, websites maken, webontwikkelaar',
  'administratief medewerker':
    'administratie, kantoor, kantoormedewerker, kantoorwerk, bediende administratie, administratief bediende',
  boekhouder: 'boekhouding, boekhouden, boekhoudster',
  'administratief medewerker secretariaat': 'secretaresse, secretariaat, typiste, directiesecretaresse',
  personeelsfunctionaris:
    'hr, personeelszaken, hrm, p o, hr medewerker, hr adviseur, personeelsadviseur, personeelsdienst',
  arbeidsbemiddelaar: 'intercedent, uitzendconsulent, jobcoach, trajectbegeleider, jobconsulent',
  'maatschappelijk werker': 'hulpverlener, schuldhulpverlener, welzijnswerker, assistent sociaal werk',
  jeugdwelzijnswerker: 'jongerenwerker, jeugdwerker, jongerencoach, jeugdwerk',
  'begeleider personen met een beperking':
    'gehandicaptenzorg, gehandicaptenbegeleider, woonbegeleider gehandicapten, begeleider gehandicapten, opvoeder begeleider',
  beveiliger: 'beveiliging, bewaker, bewakingsagent, security, nachtwaker, objectbeveiliger',
  portier: 'uitsmijter, deurwachter',
  politieagent: 'politie, smeris, agent, wijkagent, politieman',
  gevangenisbewaarder: 'cipier, penitentiair inrichtingswerker, piw er, bewaarder, gevangenbewaarder',
  brandweerman: 'brandweer, brandwacht, spuitgast, brandweerlieden',
  'soldaat infanterie': 'soldaat, militair, leger, defensie, beroepsmilitair',
  'steward/stewardess': 'stewardess, steward, vliegtuigpersoneel, luchtvaartpersoneel',
  treinconducteur: 'conducteur, treinbegeleider, hoofdconducteur trein',
  gemeenteraadslid: 'raadslid, wethouder, schepen, gemeenteraad, gedeputeerde',
  parlementslid:
    'kamerlid, tweede kamerlid, eerste kamerlid, volksvertegenwoordiger, politicus, europarlementarier',
  beroepssporter:
    'topsporter, sporter, profvoetballer, voetballer, wielrenner, beroepsrenner, schaatser, tennisser, atleet, zwemmer, hockeyer, basketballer, bokser, darter, handballer, turner, judoka, golfer',
  vastgoedmakelaar: 'makelaar, huizenmakelaar, immomakelaar, woningmakelaar',
  advocaat: 'jurist, raadsman, raadsvrouw',
  'grafisch ontwerper': 'grafisch vormgever, vormgever, dtp er, opmaker',
  diskjockey: 'dj, draaien',
  journalist: 'verslaggever, reporter, persmuskiet',
  oppas: 'babysitter, kinderoppas, oppasmoeder',
  'medewerker recreatieactiviteiten': 'pretparkmedewerker, zwembadmedewerker, speeltuinmedewerker',
}

const byName = new Map<string, string[]>()
for (const [label, all] of Object.entries(names)) {
  for (const name of all.split(', ')) byName.set(name, [...(byName.get(name) ?? []), label])
}

const others =
  /(?<![a-z])(manager|hoofd|chef|coordinator|directeur|[a-z]*leider|assistent|docent|instructeur|adviseur|[a-z]*assistent)(?![a-z])/

/** Half of it when the title says more. */
const only = 5
const among = 0.8

export const spoken: Kind = (text) => {
  const alone = byName.get(text)
  if (alone) return alone.map((label) => whole(label, only))
  // Who leads or helps those people has another job.
  if (others.test(text)) return []
  const words = text.split(' ')
  return words.flatMap((word, at) => {
    const two = byName.get(`${word} ${words[at + 1] ?? ''}`)
    return (two ?? byName.get(word) ?? workerAt(word)).map((label) => whole(label, among))
  })
}

/** Who works at what an everyday name is of, when the end of the compound says no more: `kassakracht`, `bestratingswerker`. */
function workerAt(word: string): string[] {
  const place = /^([a-z]{4,}?)s?(?:mede)?(?:werker|kracht|hulp|bediende|arbeider|werknemer)$/.exec(word)?.[1]
  return (place !== undefined && byName.get(place)) || []
}
