/** What people from elsewhere type, and what a Dutch course says. Form of the lines: README.md. */
export const english = `
# English word for a Dutch subject: newcomers and people with an international employer search in English
first aid = ehbo
first aid > eerste hulp
emergency response > bedrijfshulpverlening
fire safety > bedrijfshulpverlening
project management > projectmatig werken
project management = projectmanagement
project manager > projectmanagement
truck driver = vrachtwagenchauffeur
truck driver > chauffeur wegvervoer
driver > chauffeur
bus driver > buschauffeur
taxi driver > taxi
forklift driver = heftruckchauffeur
driving licence > rijbewijs
driving license > rijbewijs
cook = kok
chef > kok
cooking > koken
bakery > bakker
baker = bakker
waiter > gastheer
cleaner > schoonmaak
gardener = hovenier
gardening > tuin
farming > agrarisch
agriculture > agrarisch
florist > bloemen
hairdresser = kapper
beautician > schoonheidsspecialist
carpenter = timmerman
painter = schilder
plumber = loodgieter
electrician = elektricien
electrician > elektromonteur
mechanic > monteur
car mechanic = automonteur
construction > bouw
engineering > techniek
childcare = kinderopvang
elderly care = ouderenzorg
care > zorg
healthcare = gezondheidszorg
health care > zorg
nurse assistant > verzorgende
caregiver > verzorgende
midwife = verloskundige
dental assistant = tandartsassistent
doctor assistant > doktersassistent
pharmacy assistant = apothekersassistent
social worker = sociaal werker
teacher training > lerarenopleiding
primary education > basisonderwijs
early childhood > kinderopvang
office assistant > secretaresse
secretary > secretaresse
administration > administratie
human resources > personeel
payroll > salarisadministratie
tax > belasting
law > juridisch
store manager > winkelmanager
retail > winkel
purchasing > inkoop
warehouse worker > logistiek medewerker
leadership > leiderschap
management > leidinggeven
communication skills > gespreksvaardigheden
presentation skills > presenteren
negotiation > onderhandelen
writing > schrijven
creative writing > schrijven
photography > fotografie
graphic design > grafisch vormgeven
software development > software developer
programming > programmeren
data analysis > data analyse
sustainability = duurzaamheid
sustainable > duurzaam
energy transition > energietransitie
solar panels > zonnepanelen
language course > taal
dutch language > nederlands
dutch for beginners > nederlands a1
integration > inburgering
security guard > beveiliger
flight attendant > luchtvaartdienstverlener
travel > toerisme
fashion > mode
welding > lasser
metalworking > metaalbewerking
logistics > logistiek medewerker
bookkeeper > boekhouden
accounting > administratie
`
