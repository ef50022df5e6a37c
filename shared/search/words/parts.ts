/**
 * Words that compounds of this domain are made of, reviewed by hand. A compound is taken apart only into these (see
 * README.md): a word that is missing here costs a hit less, a wrong one costs a wrong hit.
 */

/** What a course, a job or a firm is about. */
export const subjectParts = `
  ouderenzorg kinderopvang gehandicaptenzorg jeugdzorg thuiszorg gezondheidszorg yoga
  aandrijf aannemer achter administratie advies afval afwerk agrarisch airco akkerbouw algemeen alarm allround ambacht ambulance
  anatomie animatie apotheek apothekers applicatie arbeid arbo archief architectuur arts asbest assurantie atelier audio auto autisme
  automatisering baan baby bagage bak bakkers balie bank barista basis bedrijf bedrijfs begeleiding beheer beleid bestuur beton
  bestrating beveiliging bibliotheek bier bijen biologie blad bloem bloemen bloembinder bloemschik bodem boek boekhoud boerderij
  boom bouw bouwkunde brand brandstof brood bruids budget buitengewoon bus buurt calculatie camera cardio catering chauffeur chemie
  chirurgie civiel coach code commercieel communicatie computer conflict constructie consument content controle corporatie crisis
  criminologie cultuur dak dans data database dementie derm design detailhandel diabetes dialyse diamant dienst dier dieren diergeneeskunde
  dierenarts digitaal directie distributie dokter dokters drank druk duik duin duurzaamheid ecologie economie eiland elektra
  elektro elektronica elektrotechniek energie engels entree ergo erf evenement evenementen examen export facilitair familie
  fiets fietsen film financieel fiscaal fitness fotografie foto fysio fysiotherapie game gas gastheer gastvrijheid gebouw geboorte gedrag
  gehandicapten geld geluid gemeente gezin gezins gezondheid gezondheids gevel gezicht gips glas glazenwas goederen golf
  graf grafisch groen grond groep haar haven haar heftruck heks help herstel hoef hoogwerker horeca hotel hout houtbewerking hoveniers hovenier hospitality
  hulp huid huis huishoud huisarts huisartsen huisdier huisvesting hygiene ict import industrie industrieel informatica informatie infra
  inkoop inrichting installatie instrument integratie interieur internet interieurbouw jeugd jongeren jongere journalistiek juridisch kaas kachel
  kansspel kantoor kapper kappers kas kassa keramiek keten keuken kinder kind kinderen kinderopvang klas klant klanten kleur kleuter klimaat
  klinisch knie koel koeltechniek koffie koks kok koude kraam kraan krediet kunst kunststof kwaliteit kwaliteits laad laadpaal laboratorium
  lab lader lab lak landbouw landschap lastechniek las leder leer leerling leiding levensmiddelen lichaam licht lift literatuur lood loodgieters
  logistiek logopedie loon luchtvaart lucht luchthaven maaltijd maatschappelijk maatschap machine magazijn makelaar makelaardij
  management marketing maritiem marktonderzoek massage materiaal mechatronica media medisch medicatie medicijn melk melkvee mensen metaal
  metsel milieu mode modern mobiliteit module mond motor multimedia muziek nachtzorg nagel natuur natuurkunde netwerk neuro noodhulp notarieel
  onderhoud onderhouds onderwijs onderwijs onderzoek ondernemers ongevallen ontwikkel ontwerp oog oogheelkunde oogst opera operatie opslag
  optiek opvang opvoed order organisatie orthopedie ouder ouderen oven paard paarden pabo palliatief park parket pastoraal patient pedicure
  pedagogiek pensioen peuter peuters personeel personeels piano pijn pluimvee podium politie pomp post praktijk preventie proces product
  productie project psychiatrie psycho psychologie publiek radio raam radiologie recht rechten reclame recreatie recruitment reinigings
  reis reizen rente restaurant retail revalidatie rijwiel riool robot robotica roos ruimte salaris samenleving sanitair schade schaal scheeps schilder
  school schoonheids schoonmaak schoorsteen sector secretariaat security service sieraad sierteelt sloop slagers slager smaak sociaal
  software soldeer solliciteer sport spoor spoed spraak spuit staal stad stedenbouw steiger sterilisatie stof straat stralings strategie stress
  stukadoors stoffeer strand supply systeem taal tand tandarts tandheelkunde taxi techniek teelt tekst tele telecom terrein teken theater therapie
  thuis timmer toerisme toezicht tolk tractor trein transport trouw tuin uiterlijk uitgeef uitvaart uitzend vaar vaccinatie vakantie vastgoed vee veeteelt
  veiligheid veiligheids verandering verbrandings vergader verkeer verkeers verkoop verloskunde verpakking verpleeg verpleegkunde verslaving verslavings vertaal vervoer
  verwarming verzekering verzekerings verzorgings vis vlees vliegtuig vloer voeding voedings voertuig voet voorlichting vorm vracht vrachtauto vrachtwagen vrijwilligers vuur
  wand wapen warmte warmtepomp was water web webshop weg wegen welzijn wens werk werktuig werktuigbouw werkvoorbereiding wijk wijn winkel wiskunde wond
  wonen woning zaal zang zee zeil zelf ziekenhuis zintuig zon zonne zonnepaneel zorg zuivel zweef zwem`

/** What comes last in a compound: who does it, what is done, in which form it is taught. */
export const headParts = `
  administrateur administratie adviseur adviseren agent analist analyse applicatie architect architectuur arts assistent assistente assurantien automatisering
  bakker bankier bedrijf begeleider begeleiding beheer beheerder behandelaar bediende bediening beoordelaar  bestuurder bewaker bewaking bewerker bewerking
  bewerken binder binden boer boekhouder boekhouden bouw bouwer bouwkunde brigadier calculator chauffeur chef coach coaching
  consulent controle controleur coordinator corrector cultuur deskundige dienst dienstverlening docent
  drukker econoom economie engineer expert fotograaf fotografie functionaris gids handel handelaar hersteller herstel
  hulp hulpverlener hulpverlening ingenieur inkoper inkoop inspecteur installateur installatie instructeur jurist kapper keten kok   kweker kwekerij
  laborant landbouw las lasser leerkracht leider leiding leraar leverancier logistiek loods lezer maker makelaar management manager marketing
  machinist mecanicien medewerker medewerkster media meester mentor metselaar milieu monteur montage monteren onderhoud onderwijs onderzoek onderzoeker
  onderneming ondernemer ontwerp ontwerper ontwerpen ontwikkelaar ontwikkeling opbouw operator opvang opvoeder oppas pedagoog pedagogiek planner planning
  ploegleider politie portier preventie  productie programmeur psycholoog psychologie recht rechten recherche rechercheur regisseur reiniger
  reiniging restauratie rijder sanering schilder schikken secretaris secretaresse service snijder snoeien sociologie specialist spreker  stylist stylen
  technicus techniek technisch technische technologie technoloog tekenaar tekenen teelt teler therapeut therapie timmeren timmerman toezicht toezichthouder
  trainer uitgever uitvoerder uitvoering vakman veiligheid verbetering verhuur verkoop verkoper verkopen verkoopster verloskunde vertaler vertegenwoordiger
  vervoer verpleegkundige verwerking verzorger verzorging verzorgende voeding voerder voorbereider voorbereiding voorlichter vormgever vormgeving
  vrouw wacht wachter wassen water werk werker werken  wetenschap wetenschapper zang zetter zorg`

/** Heads that say only that it is a course; what is left is the subject. */
export const courseHeads = `
  cursus cursussen opleiding opleidingen training trainingen workshop workshops leergang diploma certificaat vakdiploma rijbewijs
  scholing bijscholing nascholing omscholing vervolgopleiding vakopleiding praktijkdiploma`

/** What stands before such a head and is no subject: an avondcursus is about anything. */
export const courseKinds = `
  aanvul aanvullings aanloop academie avond basis begin beroeps bij bedrijfs dag deel eendaags examen e groeps herhalings herhaal hoofd hbo
  in incompany instap instroom jaar klassikale kennis kern leer maatwerk mbo meerdaagse module na nieuw om online op ontwikkel opfris
  oriëntatie orientatie prive praktijk proef schriftelijke school snel spoed start stage talen theorie thuis top update vak vaardigheids
  verdiepings verkorte vervolg voor voorbereidings voort web weekend werk winter wo zelf zomer ochtend middag cursus`

/** Heads that say only who does it: dropped when nobody teaches the whole. */
export const roleHeads = `
  medewerker medewerkers medewerkster assistent assistente chauffeur bediende hulp specialist expert manager adviseur monteur begeleider
  functionaris deskundige operator beheerder leider technicus docent leraar coach consulent coordinator werker vakman`

/**
 * Compounds that are not what their parts say. With the parts that may be found, none if none.
 * word: parts -- reason
 */
export const partExceptions = `
  bedrijfshulpverlening: -- first aid and fire at work, not the helping professions
  bedrijfskunde: -- the study of business as a whole
  schilderkunst: kunst -- the art of painting is not the trade of painting
  kunstwerk: -- a bridge or a painting, not work in the arts
  handwerk: -- needlework
  netwerk: -- computers or people, not work
  netwerken: -- computers or people, not work
  uurwerk: -- clocks
  maatwerk: -- made to measure
  raamwerk: -- a framework
  vuurwerk: -- fireworks
  huiswerk: -- school work at home
  voetzorg: voet -- care of feet is a trade of its own
  haarwerk: haar -- wigs
  boekwerk: -- a volume
  watermanagement: water -- managing water is not management
  grondwater: -- below the ground
  autisme: -- no cars
  automatisering: -- no cars
  automaat: -- no cars
  beroepspraktijkvorming: -- learning at work, in every vocational course
  praktijkleren: -- learning at work, in every vocational course
  werkervaring: -- in every text
  werkplek: -- in every text
  leerwerk: -- in every vocational course
  leerwerkplek: -- in every vocational course
  onderwaterlassen: -- welding by divers: another diploma than welding
  tandtechniek: tand -- makes teeth, no general engineering
  zorgverzekering: verzekering -- insurance, not care
  zorgrobot: robot -- robots
  taalkunde: taal -- the science of language
  hulpmiddel: -- any tool
  hulpmiddelen: -- any tool
  kinderboek: boek -- books
  spoorloos: -- not trains
  schoolleider: school -- leads a school
  waterstof: -- hydrogen`
