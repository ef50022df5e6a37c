/**
 * Who leads a firm of a kind: the classification has one occupation for all firms of a branch, titles name the firm.
 * Reviewed data: branches as they are called in the Netherlands, and the occupation that leads them. Pure.
 */

const leading =
  /(?<![a-z])(manager|directeur|bedrijfsleider|ondernemer|eigenaar|exploitant|filiaalmanager|filiaalhouder|vestigingsmanager|bedrijfsmanager|zaakvoerder|franchisenemer)(?![a-z])/

/** The beginning of what the firm is or does → labels of who leads it, the likeliest first. */
const branches: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /restaurant|cafetaria|snackbar|eetcafe|bistro|lunchroom|catering|cafe\b|\bbar\b|pizzeria|ijssalon|kantine|brasserie|horeca/,
    ['restaurantmanager'],
  ],
  [/hotel|pension|hostel|herberg|bungalowpark|vakantiepark|motel/, ['accommodatiemanager']],
  [/camping|kampeer/, ['campingbeheerder', 'accommodatiemanager']],
  [/sport|zwembad|fitness|stadion|manege|ijsbaan|tennis/, ['manager sportaccommodatie']],
  [/attractie|amusement|pretpark|recreatie|speeltuin|jachthaven/, ['manager recreatie-accommodatie']],
  [
    /theater|schouwburg|bioscoop|podium|concert|poppodium|gezelschap|orkest|toneel/,
    ['manager culturele infrastructuur'],
  ],
  [
    /slachterij|zuivel|vlees|brouwerij|conserven|levensmiddel|voedings|meelfabriek|suikerfabriek|vis verwerk|broodfabriek|koekfabriek|dranken/,
    ['voedselproductiemanager'],
  ],
  [
    /bouwbedrijf|aannemer|bouw\b|stukadoor|schildersbedrijf|dakdekker|loodgieter|installatie|metsel|timmer|sloop|wegenbouw|grondwerk|vloeren|tegel|betonbouw|heibedrijf|funderings|asfalt|isolatiebedrijf/,
    ['aannemer bouw', 'hoofdaannemer bouw'],
  ],
  [
    /transport|vrachtwagen|wegvervoer|vervoersbedrijf|touringcar|taxi|busbedrijf|koerier/,
    ['manager wegtransport', 'manager logistiek en distributie'],
  ],
  [/expeditie|cargadoor|distributie|logistiek|opslag|veem\b/, ['manager logistiek en distributie']],
  [/verhuis/, ['projectmanager verhuizingen']],
  [/verhuur/, ['verhuurmanager']],
  [/garage|autoschade|carrosserie/, ['manager autogaragebedrijf']],
  [/kapsalon|kapper|schoonheids|beauty|nagelstudio/, ['manager schoonheidssalon']],
  [/wasserij|stomerij|drycleaning/, ['verantwoordelijke industriele wasserij']],
  [/reisbureau/, ['reisbureaumanager']],
  [/drukkerij|grafisch|copyshop/, ['manager drukkerij']],
  [/fabriek|industrie|productiebedrijf/, ['manager industriele productie', 'productiemanager']],
  [/landbouw|akkerbouw|agrarisch/, ['bedrijfsleider in de landbouw']],
  [/tuinbouw|kwekerij|glastuinbouw|hovenier/, ['bedrijfsleider tuinbouw']],
  [/bank\b|bankbedrijf/, ['bankdirecteur']],
  [/verzekering|assurantie/, ['hoofd verzekeringsagentschap']],
  [
    /ziekenhuis|kliniek|zorginstelling|geestelijke gezondheidszorg|ggz|revalidatie|gezondheidscentrum/,
    ['manager zorginstelling'],
  ],
  [/verpleeghuis|verzorgingshuis|woonzorg|ouderenzorg|bejaarden/, ['manager verzorgingshuis']],
  [/kinderdagverblijf|kinderopvang|creche|peuterspeelzaal/, ['manager kinderdagverblijf']],
  [
    /adviesbureau|schoonmaakbedrijf|uitzend|dienstverlening|beveiligingsbedrijf|accountantskantoor|ingenieursbureau|callcenter|bureau\b/,
    ['manager zakelijke dienstverlening'],
  ],
]

/** Labels of who leads the firm that a title names, the likeliest first; none when it names no firm or nobody who leads. */
export function leadersOf(text: string): string[] {
  if (!leading.test(text)) return []
  if (/verkoop|winkel|detailhandel|speciaalzaak/.test(text)) return ['winkelmanager', 'detailhandelaar']
  return branches.filter(([firm]) => firm.test(text)).flatMap(([, labels]) => labels)
}
