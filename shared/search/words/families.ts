/**
 * Words of one family: what is done, who does it, and what it is called. Reviewed by hand; only what people mix when they
 * look for a course. Stems do the plain endings.
 */

/** Verbs of this domain. Who does it (-er, -ster, -aar, -eur) and doing it (-ing) belong to the verb. */
export const verbs = `
  adviseren analyseren animeren administreren archiveren bakken bedienen begeleiden behandelen beheren beveiligen bewaken
  boekhouden bouwen brouwen calculeren coachen coderen coordineren controleren coupeuren debatteren decoreren diagnosticeren
  dirigeren drukken duiken fotograferen filmen fruiten goochelen graveren hulpverlenen illustreren imkeren importeren inkopen
  inspecteren installeren instrueren interviewen kappen keuren kweken lassen lesgeven makelen managen masseren metselen
  monteren musiceren naaien observeren onderhandelen ondernemen onderzoeken ontwerpen ontwikkelen opvoeden organiseren
  plannen presenteren produceren programmeren recruteren redigeren regisseren reinigen repareren restaureren
  rijden schrijven slagen slopen snijden solderen stofferen stralen straten stukadoren stylen tatoeeren tekenen telen
  testen tolken trainen uitvoeren verkopen verloskunden verplegen vertalen vertellen vervoeren verzorgen vormgeven
  verzekeren vissen weven werken werven wassen zagen zingen zwemmen`

/**
 * Groups that no ending explains. The first word names the family.
 * words -- reason
 */
export const families = `
  verpleegkunde verpleegkundige verpleging verplegen verpleger verpleegster -- one trade
  verzorgen verzorgende verzorging verzorger verzorgster -- one trade
  programmeren programmeur programmering programmer programming -- one trade
  schoonmaken schoonmaak schoonmaker schoonmaakster -- one trade
  boekhouden boekhouder boekhouding boekhoudkundig boekhoudkundige boekhoud -- one trade
  lassen lasser lasserij -- one trade
  timmeren timmerman timmervrouw timmerlieden -- one trade
  koken kok koks kokkin -- one trade
  bakken bakker bakkerij -- one trade
  slager slagerij slagersvak -- one trade
  kapper kapster kappersvak kapsalon -- one trade
  schilder schilderen schilderwerk -- one trade
  metselen metselaar metselwerk -- one trade
  stukadoor stukadoren stucen stuken stucwerk stukadoorswerk -- one trade
  loodgieter loodgieten loodgieterswerk -- one trade
  hovenier hoveniers hoveniersvak tuinman -- one trade
  tegelzetter tegelzetten tegelwerk -- one trade
  dakdekker dakdekken -- one trade
  stratenmaker bestraten straatmaker -- one trade
  elektromonteur elektromonteurs elektricien -- one trade
  techniek technicus technisch technici technologie -- one field
  mechanica mechanisch mecanicien mechanicus -- one field
  elektronica elektronisch -- one field
  logistiek logisticus logistieke -- one field
  economie economisch econoom -- one field
  psychologie psycholoog psychologisch -- one field
  pedagogiek pedagoog pedagogisch -- one field
  fotografie fotograaf fotograferen -- one field
  journalistiek journalist -- one field
  logopedie logopedist -- one field
  fysiotherapie fysiotherapeut -- one field
  ergotherapie ergotherapeut -- one field
  tandheelkunde tandarts tandheelkundig -- one field
  verloskunde verloskundige vroedvrouw -- one field
  dietetiek dietist -- one field
  criminologie criminoloog criminologisch -- one field
  sociologie socioloog sociologisch -- one field
  biologie bioloog biologisch -- one field
  chemie chemisch chemicus -- one field
  farmacie apotheker farmaceutisch -- one field
  architectuur architect architecten -- one field
  journalistiek journalist journalistisch -- one field
  administratie administratief administratieve administrateur administreren -- one field
  secretariaat secretaris secretaresse secretarieel -- one field
  commercie commercieel commerciele -- one field
  management managen manager managers -- one field
  marketing marketeer marketeers -- one field
  communicatie communiceren communicatief -- one field
  ondernemen ondernemer ondernemerschap onderneming -- one field
  leidinggeven leidinggevende leidinggevenden leiderschap leider -- one field
  jurist juridisch juridische rechten rechtsgeleerdheid -- one field
  fiscaal fiscalist fiscaliteit belastingrecht -- one field
  financien financieel financiele -- one field
  accountancy accountant accountants -- one field
  makelaar makelaardij makelaars -- one field
  onderwijs onderwijzer onderwijzeres -- one field
  docent docenten doceren docentschap -- one field
  vertalen vertaler vertaling -- one field
  dans danser dansen danseres -- one field
  muziek musicus muzikant musiceren -- one field
  zang zingen zanger zangeres -- one field
  theater theatraal toneel acteren acteur actrice -- one field
  horeca gastheer gastvrouw gastvrijheid -- one field
  beveiligen beveiliger beveiliging bewaker -- one field
  transport vervoer -- one field
  installatie installateur installeren installatietechniek -- one field
  automatisering automatiseren -- one field
  vormgeven vormgever vormgeving -- one field
  ontwerpen ontwerper ontwerp design designer -- one field
  innovatie innoveren innovatief -- one field
  analyse analyseren analist -- one field
  advies adviseren adviseur -- one field
  organisatie organiseren organisator -- one field
  presenteren presentatie presentator -- one field
  coordineren coordinator coordinatie -- one field
  coachen coach coaching -- one field
  trainen trainer -- one trade
  massage masseren masseur masseuse -- one trade
  schoonheidsspecialist schoonheidsspecialiste schoonheidsverzorging -- one trade
  pedicure voetverzorger voetverzorging -- one trade
  visagie visagist visagiste -- one trade
  bloemist bloemschikken bloembinden bloemschikker bloembinder bloemsierkunst -- one trade
  imker imkeren bijenhouden bijenhouder -- one trade
  duurzaam duurzaamheid verduurzamen verduurzaming -- one field
  veilig veiligheid -- one field
  gezond gezondheid -- one field
  digitaal digitalisering digitale -- one field
  inkoop inkopen inkoper -- one trade
  verkoop verkopen verkoper verkoopster -- one trade
  onderhandelen onderhandelaar onderhandeling -- one skill
  solliciteren sollicitatie -- one skill
  inburgeren inburgering inburgeraar -- one field
  kraamzorg kraamverzorgende kraamverzorging -- one trade`
