/**
 * Phrases that say a fact of a course which is a filter, reviewed by hand.
 * phrases | kind | filter | value | name where the codes have no word for it | not after (<word) or before (>word, `*` ends it)
 * Phrases are folded words; the longest one wins. Values of a list have a comma between them.
 */
export const codePhrases = `
  mbo 1, mbo niveau 1, niveau 1 mbo, mbo1, entreeopleiding, mbo entree, entree opleiding | level | level | mbo-1
  niveau 1 | level | level | mbo-1 | | <las* <lassen <tig <mig <mag <bmbe <elektrode
  mbo 2, mbo niveau 2, niveau 2 mbo, mbo2 | level | level | mbo-2
  niveau 2 | level | level | mbo-2 | | <las* <lassen <tig <mig <mag <bmbe <elektrode
  mbo 3, mbo niveau 3, niveau 3 mbo, mbo3 | level | level | mbo-3
  niveau 3 | level | level | mbo-3 | | <las* <lassen <tig <mig <mag <bmbe <elektrode
  mbo 4, mbo niveau 4, niveau 4 mbo, mbo4 | level | level | mbo-4
  niveau 4 | level | level | mbo-4 | | <las* <lassen <tig <mig <mag <bmbe <elektrode
  mbo, mbo niveau, mbo diploma, mbo opleiding, middelbaar beroepsonderwijs | level | level | mbo-1,mbo-2,mbo-3,mbo-4 | mbo | >v >rekenen
  hbo, hbo niveau, hbo diploma, hbo opleiding, hoger beroepsonderwijs | level | level | associate-degree,bachelor,master | hbo | >v >rechten
  associate degree, associate degrees, ad opleiding, ad diploma, ad traject | level | level | associate-degree
  ad | level | level | associate-degree | | >interim >hoc >rem >valvas >blue >adwords >words
  hbo bachelor, bachelor, bachelors, bachelor diploma, bacheloropleiding, bachelor opleiding | level | level | bachelor
  hbo master, master, masters, masteropleiding, master opleiding, master degree | level | level | master | | <scrum <nlp <web <quiz <agile <yoga <practice <reiki <coach <toast >practitioner >class >data >coach >of >the >chef
  havo, havo diploma | level | level | havo
  vwo, vwo diploma | level | level | vwo
  vmbo, mavo, vmbo t, vmbo tl, vmbo diploma | level | level | vmbo
  voltijd, voltijds, voltijdopleiding, fulltime, full time, dagopleiding, bol, bol opleiding | study-form | studyForm | full-time
  deeltijd, deeltijds, deeltijdopleiding, deeltijdstudie, parttime, part time | study-form | studyForm | part-time
  duaal, duale, duale opleiding, bbl, bbl opleiding, bbl traject, werken en leren, leren en werken, leerwerktraject, leer werktraject, werk leertraject, leerwerkbaan | study-form | studyForm | dual
  thuisstudie, zelfstudie, eigen tempo, in eigen tempo, in je eigen tempo, op eigen tempo | study-form | studyForm | self-paced
  online, online cursus, online opleiding, online training, online leren, online volgen, e learning, elearning, op afstand, vanuit huis, van thuis uit, thuis leren, thuis studeren, vanuit thuis, afstandsonderwijs, digitaal leren | delivery | delivery | online | | >marketing* >communicatie* >content* >adverteren >advertising >media >sales >verkoop* >veilig* >business >coach* >video* >strategie >branding >privacy >redact* >tools >samenwerken >vergaderen >ondernem* >shop* >winkel* >community >lesgeven >begeleid* >hulpverlen* >pesten >gedrag >zoek* >reput* >recherche >onderzoek* >journalist* >trainen >ontwikkelen >maken >retail* >bankieren >boekhoud* >onderwijs <marketing
  blended, blended learning, deels online | delivery | delivery | blended
  klassikaal, klassikale, klassikale les, in de klas, op locatie, face to face | delivery | delivery | classroom
  op de werkplek, op de werkvloer, in company, incompany | delivery | delivery | workplace
  avond, avonds, s avonds, in de avond, in de avonden, in de avonduren, avonduren, avondopleiding, avondcursus, avondstudie, avondschool, avondonderwijs, avondles, avondlessen | evening | evening | true | | >jurk* >kleding >maaltijd
  maandag, maandagen, op maandag | lesson-day | lessonDay | mon | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  dinsdag, dinsdagen, op dinsdag | lesson-day | lessonDay | tue | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  woensdag, woensdagen, op woensdag | lesson-day | lessonDay | wed | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  donderdag, donderdagen, op donderdag | lesson-day | lessonDay | thu | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  vrijdag, vrijdagen, op vrijdag | lesson-day | lessonDay | fri | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  zaterdag, zaterdagen, op zaterdag | lesson-day | lessonDay | sat | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  zondag, zondagen, op zondag | lesson-day | lessonDay | sun | | >1* >2* >3* >4* >5* >6* >7* >8* >9*
  weekend, weekenden, in het weekend, in de weekenden | lesson-day | lessonDay | sat,sun | in het weekend | >school
  baangarantie, baan garantie, met baangarantie, met baan garantie, werkgarantie, met werkgarantie, garantie op werk, garantie op een baan, gegarandeerde baan | practical | jobGuarantee | true
  leerwerkplek, met leerwerkplek, met leerbedrijf, met stageplek, stageplek geregeld, leerbedrijf geregeld | practical | practicePlace | true
  zonder diploma, zonder diplomas, zonder vooropleiding, geen diploma nodig, geen vooropleiding nodig, zonder startkwalificatie | practical | noDiplomaNeeded | true
  eenvoudige taal, in eenvoudige taal, makkelijke taal, in makkelijke taal, begrijpelijke taal, eenvoudig nederlands, in eenvoudig nederlands | practical | plainLanguage | true
  schooltijd, schooltijden, onder schooltijd, onder schooltijden, binnen schooltijd, binnen schooltijden, tijdens schooltijd | practical | schoolHours | true
  evc, evc traject, evc procedure, evc trajecten, ervaringscertificaat, erkenning verworven competenties, erkenning van verworven competenties, diplomawaardering, diploma waardering, diploma waarderen, waardering van je diploma, ervaring laten erkennen | practical | priorLearning | true | | >assessor* >adviseur* >begeleid* >coach*
  mbo certificaat, mbo certificaten | award | award | mbo-certificate
  mbo verklaring, mbo verklaringen, praktijkverklaring | award | award | mbo-statement
  microcredential, microcredentials, micro credential, micro credentials | award | award | micro-credential
  in het nederlands, nederlandstalig, nederlandstalige | language | language | nl
  in het engels, engelstalig, engelstalige, in english, english taught, taught in english | language | language | en
  in het duits, duitstalig, duitstalige | language | language | de
  in het frans, franstalig, franstalige | language | language | fr
  in het spaans, spaanstalig, spaanstalige | language | language | es
  universiteit, universitair, universitaire, wo, wo opleiding, universitaire opleiding | provider-type | providerType | wo | | >ii >1 >2
  hogeschool, hogescholen | provider-type | providerType | hbo
  roc, mbo school, vakschool, regionaal opleidingscentrum | provider-type | providerType | mbo`

/** Names of places that are words as well: read only after a word such as "in". */
export const ambiguousPlaces = `
  balk beek beers bergen best boven buren de dalen dieren echt eem elst ens erica grave
  haren harde heel heide helden hem hoek holten horst huis hulst kamer kerk leek lent leur
  lies linden loon laren houten hoorn made meer mill nieuw oost peel poort putten rijen roden ruinen
  sint sloten son spaans tuk veen velden   vorden vries waarde well werk winkel wolde wouw zand zeeland zuid
  zuidwest zwaag america rome zetten engelen nederland noorden duiven klimmen handel wijk maat stad dorp baan school bad dam`

/** Short names of schools, read only where the catalogue has the school. */
export const providerShortNames = `
  hu | hogeschool utrecht
  hva | hogeschool van amsterdam
  han | hogeschool van arnhem en nijmegen
  haagse hogeschool | de haagse hogeschool
  uu | universiteit utrecht
  uva | universiteit van amsterdam
  vu | vrije universiteit amsterdam
  wur | wageningen university
  ou | open universiteit
  mbo utrecht | mbo utrecht
  rocmn | roc midden nederland
  roc mn | roc midden nederland
  rocva | roc van amsterdam
  roca12 | roc a12
  hku | hogeschool voor de kunsten utrecht
  windesheim | hogeschool windesheim
  saxion | saxion hogeschool
  fontys | fontys hogescholen
  avans | avans hogeschool
  inholland | hogeschool inholland`
