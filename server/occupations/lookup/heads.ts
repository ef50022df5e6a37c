/**
 * What kind of work a title names: words that say the same of a job (`manager`, `directeur`, `bedrijfsleider`) share a
 * class. Reviewed data. A word belongs to the class of its last part: `torenkraanmachinist` operates. Pure.
 */

const classes: Record<string, string> = {
  manage:
    'manager directeur bedrijfsleider ondernemer hoofd leider chef filiaalmanager filiaalhouder filiaalleider filiaalbeheerder winkelier beheerder leidinggevende teamleider teammanager coordinator supervisor baas ploegbaas ploegchef ploegleider voorman verantwoordelijke eigenaar exploitant afdelingsmanager afdelingschef afdelingshoofd productieleider projectleider projectmanager werfleider uitvoerder opzichter gerant floormanager verkoopleider hoofduitvoerder meester groepsleider unitleider bestuurder',
  assist: 'medewerker assistent hulp bediende kracht hulparbeider arbeider werknemer knecht helpende employe',
  teach:
    'docent vakdocent leraar leerkracht onderwijsgevende lesgever instructeur trainer opleider lector hoogleraar onderwijzer coach praktijkopleider',
  sell: 'verkoper verkoopmedewerker verkoopspecialist verkoopadviseur winkelmedewerker handelaar vertegenwoordiger accountmanager winkelbediende koopman',
  operate:
    'operator bediener machinist machinebediener procesoperator productiemedewerker machineoperator insteller',
  drive: 'chauffeur bestuurder rijder koerier bezorger trucker',
  repair:
    'monteur technicus installateur hersteller reparateur mecanicien onderhoudsmonteur servicemonteur onderhoudstechnicus hoofdmonteur elektricien restaurateur',
  make: 'maker bouwer vervaardiger smid bewerker slijper timmerman vakman',
  design: 'ontwerper vormgever designer tekenaar constructeur architect ontwikkelaar stylist',
  inspect:
    'inspecteur controleur keurmeester toezichthouder keurder opzichter tester examinator expert taxateur',
  advise: 'adviseur consulent consultant voorlichter deskundige raadgever specialist',
  research: 'onderzoeker wetenschapper analist laborant researcher onderzoeksmedewerker',
  engineer: 'ingenieur engineer technoloog',
  care: 'verzorger begeleider verpleegkundige verpleger hulpverlener verzorgende groepsleider',
  cook: 'kok chefkok keukenmedewerker',
  clean: 'schoonmaker reiniger interieurverzorger glazenwasser poetser wasser',
  grow: 'kweker teler boer landbouwer veehouder fokker houder tuinder',
  plan: 'planner werkvoorbereider calculator inkoper',
  administer: 'administrateur secretaris griffier klerk boekhouder administratief receptionist telefonist',
  guard: 'beveiliger bewaker portier surveillant wacht agent',
}

const classOfWord = new Map(
  Object.entries(classes).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
)

/** Whether a word by itself only says what kind of work it is. */
export function isKindOfWork(word: string): boolean {
  return classOfWord.has(word)
}

/** The classes of the parts of a title. */
export function classesOf(parts: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const part of parts) {
    const name = classOfWord.get(part)
    if (name) found.add(name)
  }
  return found
}
