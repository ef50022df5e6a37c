/**
 * Words that are also labels of occupations or skills but tell nothing about a course: everyday words, words of any
 * course text, and heads of compounds. A label of only such words (and words that hold a sentence together) is left out.
 * Reviewed: a word comes here when its label was found in more than 2 % of the courses of the demonstration catalogue or
 * of the sample for docs/links.md, and the links were mostly wrong.
 */
import { keyOf } from './words.ts'

const listed = `
  bedienen machinist aan aandacht aanbieder aanpak adres advies adviseren adviseur afspraak afspraken analyse analyseren apparaat arbeid
  assistent assistente baan balans balie basis basiskennis bedrijf bedrijven begeleiden begeleider begeleiding beginner beginnen
  beheer beheerder beheren beleid beoordelen bericht beroep bestand besturen bestuurder betrouwbaar bewegen bezoeker bieden boek brief
  bron business buiten camera centrum chef chauffeur coach coachen communicatie communiceren computer computers consulent contact
  controle controleren cursist cursus cultuur data deelnemer denken dienst diensten dienstverlening dieren directeur doel
  doen docent doorstromen eigenaar e-mail energie engineer ethiek examen expert fiets film foto functie functies gebouw gebruik
  gebruiken gebruiker geheugen geld geschiedenis gesprek gesprekken gevoel gezin gezondheid gids groen groep groepen hand handelen
  handel helpen helper huis hulp hulpverlener idee informatie inkomen inrichten instrument instructeur internet jeugd jongere
  kind kinderen klant klanten klas kleur koers koning kunst kwaliteit lader land leider leiden leiding leidinggeven leraar
  leren les leven lezen licht lichaam liefde lijn lopen luisteren maatschappij machine machines maken management manager markt
  materiaal materialen medewerker meester mens mensen meten methode middel milieu model module monteur motor muziek natuur
  netwerk norm observeren oefenen oefening onderhoud onderhouden onderneming ondernemer onderwijs onderzoek onderzoeken onderzoeker ontwerp
  ontwerpen ontwerper ontwikkelaar ontwikkelen ontwikkeling onderwerp opdracht opdrachtgever operator opleider opleiding oplossen
  oplossingen orde organisatie organiseren ouder ouders overleg overleggen pakket papier partner persoon plan planner plannen planning plant
  planten politiek portfolio praktijk presentatie prijs principe probleem proces processen procedure product producten
  productie professional programma project projecten psycholoog rapport recht rechten regel regels regie regisseur rekenen reis reizen resultaat
  resultaten risico school schrijven schrijver signaal signalen software specialist spel spelen spreken sport staal stage
  steun stoel strategie student studie systeem systemen taak taal teamwerk team techniek technieken technicus tekenen tekst teksten
  telefoon test testen tester theorie tijd toetsen toetsing toezicht trainer training training uitvoeren uitvoerder veiligheid veilig verandering
  verantwoordelijkheid verhaal verkoop verkopen vergadering vergaderen voeding voedsel voertuig voorbereiden voorlichter voorman vragen
  vriendelijk wandelen ware water weten werk werken werkgever werknemer werkplaats werkplek werkstuk wet wetgeving
  wetten wetenschap wijk winkel woning zelfstandig zien zoeken zorg zorgen zorgvuldig
  support service services design art law plan test project team model media manage teaching learning work working
  writing reading drawing painting speaking energy food water light sound health safety quality process processes
  research science sports music history language languages data information management marketing communication
`

const general = new Set(listed.trim().split(/\s+/).map(keyOf))

/** Hold a sentence together; they make no label telling. */
const small = new Set(
  'de het een en of van voor met in op aan bij tot te over om door uit naar als per onder the a an of and or to in on for with by at'.split(
    ' ',
  ),
)

/** Whether a levelled word tells nothing by itself. */
export function isGeneral(key: string): boolean {
  return general.has(key)
}

export function isSmall(text: string): boolean {
  return small.has(text)
}
