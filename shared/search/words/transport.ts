/** Transport, logistics, safety and public service. Form of the lines: README.md. */
export const transport = `
# abbreviation | name of the licence, the certificate or the law
ccv > chauffeur
ccv b > taxi
code 95 = code95
code 95 > nascholing chauffeur
code 95 > vakbekwaamheid chauffeur
adr > gevaarlijke stoffen
adr = vervoer gevaarlijke stoffen
c rijbewijs = rijbewijs c
ce rijbewijs = rijbewijs ce
groot rijbewijs > rijbewijs c
groot rijbewijs > vrachtwagen
vrachtwagenrijbewijs = rijbewijs c
d rijbewijs = rijbewijs d
busrijbewijs = rijbewijs d
t rijbewijs = rijbewijs t
be rijbewijs = rijbewijs be
autorijden > rijbewijs b
rijles > rijbewijs
rijinstructeur > wrm
ept > elektrische pallettruck
epv > elektrische pallettruck
reachtruck > intern transport
vna truck > intern transport
tcvt > hijskraan
tcvt > kraanmachinist
bhv = bedrijfshulpverlening
bhv er = bedrijfshulpverlener
ploegleider bhv > bedrijfshulpverlening
ri e = risico inventarisatie evaluatie
rie > risico inventarisatie evaluatie
arbo = arbeidsomstandigheden
pago > preventief onderzoek
boa = buitengewoon opsporingsambtenaar
boa > handhaver toezicht veiligheid
htv = handhaver toezicht veiligheid
handhaver > handhaver toezicht veiligheid
gemeentelijke handhaving > handhaver toezicht veiligheid
ifv > brandweer
esv > event security
svpb > beveiliger
pob > particuliere opsporing
aov > aankomend onderofficier
vev = veiligheid vakmanschap
wsw > sociale werkvoorziening
awb = algemene wet bestuursrecht
apv > algemene plaatselijke verordening
scm = supply chain management
scm > logistiek
wms > warehouse management systeem
dgr > gevaarlijke stoffen luchtvaart
imdg > gevaarlijke stoffen zee
iata > luchtvracht
marof > maritiem officier
vaarbewijs > klein vaarbewijs
# same trade or subject under another name
vrachtwagenchauffeur = chauffeur wegvervoer
trucker = vrachtwagenchauffeur
vrachtwagenchauffeur > beroepschauffeur
chauffeur > vrachtwagenchauffeur
beroepschauffeur > chauffeur
truckchauffeur = vrachtwagenchauffeur
buschauffeur > touringcar
buschauffeur > bus
taxichauffeur = taxi
koerier > bezorger
pakketbezorger > bezorger
heftruckchauffeur = heftruck
heftruck > intern transport
vorkheftruck = heftruck
heftruck rijden = heftruckchauffeur
forklift = heftruck
magazijnmedewerker = logistiek medewerker
magazijnmedewerker > logistiek
magazijn > logistiek
orderpicker > logistiek medewerker
orderpicker = orderpicken
warehouse = magazijn
logistics > logistiek
expediteur = expeditie
expeditie > logistiek
planner transport = transportplanner
transport > logistiek
supply chain > logistiek
treinmachinist = machinist trein
conducteur > spoor
piloot > vliegen
vlieger > piloot
stewardess = cabinepersoneel
stewardess > luchtvaartdienstverlener
steward > luchtvaartdienstverlener
matroos > binnenvaart
schipper = binnenvaart
schipper > schipper binnenvaart
beveiliger = beveiliging
bewaker = beveiliger
portier > beveiliger
security > beveiliging
politieagent = politie
agent > politie
militair = defensie
soldaat > defensie
leger > defensie
brandweerman = brandweer
boswachter > natuurbeheer
ambtenaar > overheid
gemeenteambtenaar > gemeente
bestuurskunde > overheid
arbodeskundige > arbo
eerste hulp op het werk = bedrijfshulpverlening
brandwacht > mangatwacht
preventiemedewerker > arbo
verkeersregelaar = verkeer regelen
`
