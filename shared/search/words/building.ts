/** Building, engineering, metal and energy. Form of the lines: README.md. */
export const building = `
# abbreviation | name of the certificate, the norm or the technique
vca = veiligheid gezondheid milieu checklist aannemers
vca > veiligheid checklist aannemers
bvca > vca basis
b vca = vca basis
vca b > vca basis
vca vol = vol vca
vol vca > veiligheid operationeel leidinggevenden
vca vol > veiligheid operationeel leidinggevenden
vil vcu = vcu
vcu > veiligheid checklist uitzendorganisaties
nen 3140 = nen3140
nen 3840 = nen3840
nen 1010 = nen1010
nen 3140 > laagspanning
nen 3840 > hoogspanning
nen 1010 > elektrische installaties
nen 2767 = nen2767
nen 2767 > conditiemeting
bei > bedrijfsvoering elektrische installaties
viag > veiligheidsinstructie aardgas
bim = bouw informatie model
bim > building information modeling
cad = computer aided design
cad > autocad
autocad > technisch tekenen
cnc = computer numerical control
cnc > verspanen
cnc draaien > verspanen
cnc frezen > verspanen
plc = programmable logic controller
plc > besturingstechniek
hvac > klimaattechniek
wtb = werktuigbouwkunde
wko > warmte koude opslag
pv = zonnepanelen
ev > laadpalen
mig mag = halfautomaat lassen
mig > lassen
mag > lassen
tig > lassen
bmbe > elektrode lassen
iwt > international welding technologist
iwe > international welding engineer
dav = deskundig asbestverwijderaar
dta = deskundig toezichthouder asbest
epa > energieprestatie
ep w > energieprestatie
epa > energielabel
mjop = meerjarenonderhoudsplan
uav > uniforme administratieve voorwaarden
f gassen = f gassencertificaat
f gassen > koudetechniek
stek > koudetechniek
atex > explosieveiligheid
mvk = middelbare veiligheidskundige
hvk = hogere veiligheidskundige
vgm > veiligheid gezondheid milieu
grc > gasketels koolmonoxide
co certificaat > koolmonoxide
gwo > windturbine
iso 9001 > kwaliteitsmanagement
lean > procesverbetering
# same trade or subject under another name
elektricien = elektromonteur
elektrotechniek > elektromonteur
elektra > elektrotechniek
elektricien > elektrotechniek
installateur > installatietechniek
loodgieter > installatietechniek
loodgieter = sanitairmonteur
cv monteur = servicemonteur verwarming
cv ketel > verwarming
zonne energie > zonnepanelen
koelmonteur = koudetechniek
koeltechniek = koudetechniek
airco monteur > koudetechniek
airco > klimaattechniek
metaalbewerker = metaalbewerking
metaal > metaalbewerking
bankwerken > metaalbewerking
constructiewerker > lassen
lassen > lastechniek
lasopleiding = lassen
welding > lassen
welder > lassen
draaien en frezen > verspanen
verspaner = verspanen
monteren > montage
timmerman = timmeren
bouwvakker > bouw
aannemer > bouw
uitvoerder bouw = bouwplaatsuitvoerder
werkvoorbereider bouw > werkvoorbereiding
calculator bouw > bouwkostendeskundige
huisschilder = schilder
verven > schilderen
behangen > schilder
stukadoor = stuken
stucadoor > stukadoor
tegels zetten = tegelzetter
vloerenlegger > vloeren
dakdekken = dakdekker
straatmaker = stratenmaker
grondwerker > grondwerk
gww = grond weg en waterbouw
kraanmachinist > machinist
kraandrijver = kraanmachinist
graafmachine > grondverzetmachine
shovel > grondverzetmachine
steigerbouwer = steigerbouw
meubelmaker = meubelmaken
houtbewerker > houtbewerking
interieurbouwer > interieurbouw
automonteur = autotechnicus
automonteur > autotechniek
autotechniek > autotechnicus
garage > autotechniek
garagehouder > autotechniek
fietsenmaker = fietstechnicus
fietsenmaker > rijwieltechniek
procesoperator > procestechniek
operator > procestechniek
onderhoudsmonteur > mechatronica
storingsmonteur > mechatronica
technisch tekenaar = technisch tekenen
tekenaar > technisch tekenen
techniek > technicus
asbest > asbestverwijdering
isoleren > isolatie
energietransitie > duurzame energie
verduurzaming > energietransitie
windmolen = windturbine
`
