/**
 * Branches of work as people call them, and common jobs in each. The order is general knowledge of Dutch work, written down
 * in December 2026; it was not checked against a table of Statistics Netherlands. Where the taxonomy has no such label, a
 * job is left out. Pure.
 */

export type Branch = {
  /** As it is called in Dutch. */
  name: string
  /** Labels of jobs, the commonest first. */
  jobs: readonly string[]
}

/** Name, other names, jobs. */
const branches: readonly (readonly [string, string, string])[] = [
  [
    'bouw',
    'bouwnijverheid, bouwvak, wegenbouw, afbouw',
    'timmerman, metselaar, schilder bouw, opperman bouw, loodgieter, stukadoor, monteur elektrische installaties, dakdekker, tegelzetter, wegwerker',
  ],
  [
    'zorg',
    'gezondheidszorg, ouderenzorg, verpleging, zorg en welzijn, ziekenhuis, verpleeghuis',
    'algemeen verpleegkundige, zorghulp, thuiszorgmedewerker, verpleeghulp, begeleider personen met een beperking, doktersassistent, fysiotherapeut, huisarts, kraamverzorgende, apothekersassistent',
  ],
  [
    'welzijn',
    'jeugdzorg, sociaal werk, maatschappelijk werk, hulpverlening',
    'maatschappelijk werker, sociaal werker, jeugdhulpverlener, jeugdwelzijnswerker, begeleider personen met een beperking, ouderenwerker, opbouwwerker',
  ],
  [
    'onderwijs',
    'school, lesgeven, basisonderwijs',
    'leraar basisonderwijs, leerkracht voortgezet onderwijs, vakdocent beroepsonderwijs, onderwijsassistent basisonderwijs, docent hoger onderwijs, leraar speciaal onderwijs, leraar kleuteronderwijs',
  ],
  [
    'kinderopvang',
    'kinderen, kindjes, opvang',
    'medewerker kinderdagverblijf, oppas, onderwijsassistent basisonderwijs, kinderverzorgster, leraar kleuteronderwijs',
  ],
  [
    'horeca',
    'restaurant, cafe, hotel',
    'ober/serveerster, kok, keukenhulp, barman/barvrouw, medewerker fastfood, receptionist, medewerker huishoudelijke dienst, barista, restaurantmanager',
  ],
  [
    'ict',
    'it, automatisering, computers, informatica',
    'software ontwikkelaar, ict systeembeheerder, medewerker helpdesk, web developer, database administrator, ethisch hacker',
  ],
  [
    'techniek',
    'metaal, metaalindustrie, elektrotechniek, installatietechniek',
    'monteur elektrische installaties, automonteur, lasser, verwarmingsmonteur, operator cnc-machine, mechatronicus, loodgieter, elektromechanicus',
  ],
  [
    'vervoer',
    'transport, logistiek, transport en logistiek, scheepvaart, haven',
    'vrachtwagenchauffeur, magazijnmedewerker, auto- en bestelwagenkoerier, heftruckchauffeur, buschauffeur, taxichauffeur, orderpicker, treinmachinist, expeditiemedewerker',
  ],
  [
    'winkels',
    'winkel, detailhandel, retail, supermarkt, verkoop',
    'verkoopmedewerker, schappenvuller, kassamedewerker, winkelmedewerker, verkoopspecialist, winkelmanager',
  ],
  [
    'handel',
    'groothandel, sales',
    'accountmanager, inkoper, groothandelaar, technisch verkoper, verkoopmedewerker, callcentermedewerker',
  ],
  [
    'schoonmaak',
    'schoonmaken',
    'schoonmaker gebouwen, interieurverzorger, glazenwasser, medewerker huishoudelijke dienst, autopoetser',
  ],
  [
    'beveiliging',
    'veiligheid, bewaking',
    'beveiliger, portier, handhaver toezicht en veiligheid, politieagent, evenementenbeveiliger, gevangenisbewaarder, brandweerman',
  ],
  [
    'groen',
    'tuin, tuinen, landbouw, tuinbouw, agrarisch, natuur, buiten',
    'hovenier, tuinbouwmedewerker, landbouwmedewerker, medewerker groenvoorziening/medewerkster groenvoorziening, landbouwer gemengd bedrijf, veefokker, boomchirurg, bosbouwer',
  ],
  [
    'dieren',
    'dier, dierenzorg, paarden, honden',
    'dierverzorger, dierenasielmedewerker, algemeen dierenarts, dierenverpleegkundige, veefokker, paardenverzorger, hondentrainer, dierenverzorger dierentuin',
  ],
  [
    'industrie',
    'fabriek, productie, voedingsindustrie',
    'productiemedewerker, inpakker met de hand, productieleider, lasser, operator cnc-machine, kwaliteitscontroleur',
  ],
  [
    'kantoor',
    'administratie, administratief',
    'administratief medewerker, boekhouder, receptionist, administratief medewerker secretariaat, personeelsfunctionaris, managementassistent, accountant',
  ],
  [
    'financien',
    'bank, verzekeringen, financiele dienstverlening, financieel',
    'boekhouder, accountant, controller, belastingadviseur, financieel planner, acceptant verzekeringen',
  ],
  [
    'overheid',
    'gemeente, rijk, openbaar bestuur',
    'beleidsmedewerker, administratief medewerker openbaar bestuur, functionaris burgerzaken, handhaver toezicht en veiligheid, politieagent, hoofdambtenaar',
  ],
  [
    'recht',
    'rechten, justitie, juridisch',
    'advocaat, juridisch assistent, notaris, rechter, griffier, gerechtsdeurwaarder, juridisch adviseur',
  ],
  [
    'uiterlijke verzorging',
    'schoonheid, beauty, kappers, haar',
    'kapper, schoonheidsspecialist, manicure, pedicure, masseur, grimeur',
  ],
  [
    'sport',
    'sport en bewegen, fitness',
    'fitnessinstructeur, sportcoach, zweminstructeur, sportcoördinator, redder, manager sportaccommodatie',
  ],
  [
    'vrije tijd',
    'recreatie, toerisme, reizen, evenementen',
    'recreatiebegeleider, medewerker recreatieactiviteiten, reisleider, toeristengids, attractiemedewerker, eventmanager',
  ],
  [
    'media',
    'communicatie, journalistiek, reclame, marketing',
    'marketeer, journalist, grafisch ontwerper, communicatiemanager, copywriter, online marketeer, fotograaf',
  ],
  [
    'kunst',
    'cultuur, kunst en cultuur, muziek, theater, creatief',
    'muzikant, acteur/actrice, grafisch ontwerper, kunstschilder, fotograaf, danser, leraar beeldende kunsten',
  ],
]

const byName = new Map<string, Branch>()
for (const [name, others, jobs] of branches) {
  for (const called of [name, ...others.split(', ')]) byName.set(called, { name, jobs: jobs.split(', ') })
}

/** The branch of that name, folded; null when there is none. */
export function branchOf(name: string): Branch | null {
  return byName.get(name) ?? null
}
