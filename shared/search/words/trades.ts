/** Hospitality, green, beauty, arts, and words of courses in general. Form of the lines: README.md. */
export const trades = `
# abbreviation | name of the certificate or the field
haccp = hygienecode
haccp > voedselveiligheid
haccp > hygiene
svh > sociale hygiene
sociale hygiene = svh sociale hygiene
drank en horecawet > sociale hygiene
horecavergunning > sociale hygiene
ivse > ijs
wset > wijn
svh wijn > wijn
bar > horeca
bediening = gastheer
bediening > medewerker bediening
f b = food and beverage
gwz > groen
sw licentie > gewasbescherming
spuitlicentie = gewasbescherming
spuitlicentie > licentie gewasbescherming
etw > european tree worker
ett > european tree technician
bgn > schoonheidsspecialist
ipl > ontharen
pmu = permanente make up
brows > wenkbrauwen
lash > wimperextensions
ytt > yogadocent
pt opleiding > personal trainer
pt trainer = personal trainer
ems > elektrostimulatie
# same trade or subject under another name
chef kok > kok
koken > kookcursus
koken > culinair
keukenhulp > keukenassistent
keuken > kok
ober = gastheer
serveerster = gastvrouw
ober > medewerker bediening
kelner = ober
barman > bartender
barista > koffie
horeca > gastvrijheid
horeca > kok
horeca > medewerker bediening
hospitality > gastvrijheid
hotel > hotelmanagement
hotelmanager = hotelmanagement
receptie hotel > front office
bakken > bakker
banketbakker = patisserie
patissier = banketbakker
taarten > patisserie
slager > slagerij
sommelier = wijn
wijnkenner > wijn
catering > horeca
toerisme = reizen
reisleider > toerisme
reisbureau > toerisme
reisadviseur > toerisme
evenementen = events
evenementenorganisatie = eventmanagement
schoonmaker > schoonmaak
schoonmaak > facilitair
schoonmaak > reiniging
poetsen > schoonmaak
cleaning > schoonmaak
glazenwasser > glasbewassing
huismeester > facilitair
conciërge > facilitair
kapper > haar
kapster = kapper
barber = barbier
haarstylist > kapper
beautyspecialist = schoonheidsspecialist
beauty > schoonheidsspecialist
schoonheidssalon > schoonheidsspecialist
gezichtsbehandeling > schoonheidsspecialist
make up > visagie
visagist > make up
nagels = nagelstyling
nagelstylist = nagelstyling
pedicure = voetverzorging
voetverzorger > pedicure
medisch pedicure > pedicure
masseur = massage
massage > sportmassage
yoga > yogadocent
fitness > fitnesstrainer
sport > sport en bewegen
sportinstructeur = sport en bewegen
personal trainer > fitness
gymleraar > lichamelijke opvoeding
zwemles > zweminstructeur
voeding > dietetiek
dietist > voeding
voedingsdeskundige = voedingsconsulent
tuinman = hovenier
tuinman > tuinieren
tuinieren = tuin
hovenier > tuin
tuinaanleg > hovenier
tuinontwerp = tuinarchitect
bloemist = bloemschikken
bloemist > bloembinden
bloemstylist = bloemist
florist = bloemist
boer > veehouderij
boer > akkerbouw
boerderij > agrarisch
melkveehouder > veehouderij
landbouw > agrarisch
tuinbouw > teelt
kas > glastuinbouw
kweker > teelt
groen > hovenier
natuur > natuurbeheer
bosbouw > bos
boomverzorger = boomverzorging
boomchirurg = boomverzorging
kettingzaag = motorzaag
motorzaag > motorkettingzaag
dierenverzorger = dierverzorging
dierverzorger = dierverzorging
dieren > dierverzorging
dierenartsassistent = paraveterinair
hondentrainer > honden
hondentrimmer = trimsalon
paardrijden > hippisch
imker = bijen
schilderles > schilderen
tekenen > tekenles
kunst > kunstenaar
fotograaf > fotografie
fotograferen > fotografie
naaien = naaicursus
kleding maken > mode
kleermaker > mode
modeontwerp = modevormgeving
sieraden maken = edelsmeden
goudsmid = edelsmid
edelsmid > edelsmeden
interieurstylist = interieurstyling
binnenhuisarchitect = interieurarchitectuur
binnenhuisarchitectuur > interieur
muziekles > muziek
zingen > zang
dansles > dans
acteren = toneel
theater maken > theater
schrijver > schrijven
journalist > journalistiek
# form of learning or course, said otherwise
beginners > basis
gevorderd > vervolg
opfriscursus = opfris
herhaling = herhalingscursus
herhaling > nascholing
spoedcursus > versneld
kinderen > kinderopvang
kinderen > kind
kinderen > pedagogisch
jeugd > jongeren
ouderen > ouderenzorg
met mijn handen > techniek
buiten werken > groen
`
