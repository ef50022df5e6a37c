/** Care and welfare. Form of the lines: README.md. */
export const care = `
# abbreviation | name of the qualification or the training in the sector
ig = individuele gezondheidszorg
vig = verzorgende ig
vig > verzorgende individuele gezondheidszorg
verzorgende ig > verzorgende individuele gezondheidszorg
vz > verzorgende
mbo v = mbo verpleegkundige
mbo v > verpleegkundige
hbo v = hbo verpleegkunde
hbo v > verpleegkunde
bbl v > verpleegkundige
ehbo = eerste hulp bij ongelukken
ehbo = eerste hulp
ehbo > eerste hulpverlener
ehbo k > eerste hulp kinderen
kehbo > eerste hulp kinderen
aed = automatische externe defibrillator
bls = basic life support
bls > reanimatie
ggz = geestelijke gezondheidszorg
lvb = licht verstandelijke beperking
nah = niet aangeboren hersenletsel
vvt > verpleging verzorging thuiszorg
msz > maatschappelijke zorg
mz > maatschappelijke zorg
pbgz > persoonlijk begeleider gehandicaptenzorg
pbsd > persoonlijk begeleider specifieke doelgroepen
pm er = pedagogisch medewerker
pm er > kinderopvang
pmko > pedagogisch medewerker kinderopvang
gpm > gespecialiseerd pedagogisch medewerker
bso = buitenschoolse opvang
kdv = kinderdagverblijf
psz = peuterspeelzaal
vve = voor en vroegschoolse educatie
mwd = maatschappelijk werk dienstverlening
sph = sociaal pedagogische hulpverlening
spw = sociaal pedagogisch werk
smd = sociaal maatschappelijke dienstverlening
wmo = wet maatschappelijke ondersteuning
ic verpleegkundige = intensive care verpleegkundige
seh = spoedeisende hulp
ok assistent = operatieassistent
ok assistent > operatie assistent
poh = praktijkondersteuner huisarts
poh = praktijkondersteuner
da opleiding > doktersassistent
aa opleiding > apothekersassistent
ta opleiding > tandartsassistent
mbb > medische beeldvorming bestralingsdeskundige
mbrt > medisch beeldvormende radiotherapeutische technieken
nlp = neuro linguistisch programmeren
emdr = eye movement desensitization and reprocessing
cgt = cognitieve gedragstherapie
acb > acceptance commitment
bopz > wet zorg en dwang
wzd = wet zorg en dwang
wvggz = wet verplichte geestelijke gezondheidszorg
# same trade or subject under another name, as vacancies and feeds write it
ziekenverzorgende > verzorgende
bejaardenverzorgende > verzorgende
bejaardenzorg = ouderenzorg
bejaardenhelpster > helpende
seniorenzorg = ouderenzorg
ouderenzorg > verzorgende ig
thuiszorg > thuishulp
thuishulp > huishoudelijke hulp
huishoudelijke hulp > helpende
zorghulp > helpende
zuster > verpleegkundige
broeder > verpleegkundige
nurse > verpleegkundige
nursing > verpleegkunde
kraamhulp = kraamverzorgende
kraamzorg = kraamverzorgende
vroedvrouw = verloskundige
tandartsassistente > preventieassistent
mondhygienist > mondzorgkunde
mondzorg > tandarts
fysio = fysiotherapie
fysio > fysiotherapeut
psych > psychologie
ambulancebroeder > ambulanceverpleegkundige
ambulance > ambulancezorg
hulpverlener > hulpverlening
maatschappelijk werker = maatschappelijk werk
maatschappelijk werk > social work
maatschappelijk werker > social work
social work = sociaal werk
sociaal werk > sociaal werker
sociaal werker > social work
jeugdhulp = jeugdzorg
jongerenwerker = jongerenwerk
jongerenwerk > sociaal werk
opvoedondersteuning > pedagogisch
begeleider gehandicaptenzorg = gehandicaptenbegeleider
woonbegeleider > persoonlijk begeleider
ambulant begeleider > begeleider
groepsleider > pedagogisch medewerker
kinderleidster = pedagogisch medewerker kinderopvang
peuterleidster > pedagogisch medewerker
creche > kinderopvang
kinderdagverblijf = kinderopvang
gastouder > kinderopvang
oppas > kinderopvang
gezondheid > gezondheidszorg
medisch > gezondheidszorg
zorg en welzijn > verzorgende
medicijnen > medicatie
injecteren > voorbehouden handelingen
prikken > venapunctie
bloedprikken = venapunctie
wondverzorging = wondzorg
dementie > alzheimer
psychische hulp > geestelijke gezondheidszorg
verslavingszorg > verslaving
uitvaart > uitvaartverzorger
begrafenis > uitvaart
begrafenisondernemer > uitvaartverzorger
mensen helpen > zorg
`
