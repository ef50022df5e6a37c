/** Office, money, law, people and trade. Form of the lines: README.md. */
export const office = `
# abbreviation | name of the examination or of the field
bkb = basiskennis boekhouden
bkb > boekhouden
bkc = basiskennis calculatie
bkc > calculatie
pdb = praktijkdiploma boekhouden
pdb > boekhouden
pdl = praktijkdiploma loonadministratie
pdl > loonadministratie
vpl > vakopleiding payroll
vps > vakopleiding payroll
mba > master business administration
moderne bedrijfsadministratie > boekhouden
spd = staatspraktijkdiploma
spd > staatspraktijkdiploma bedrijfsadministratie
spd > bedrijfsadministratie
aa accountant > accountancy
ra > registeraccountant
ra accountant = registeraccountant
rb > register belastingadviseur
btw = omzetbelasting
zzp = zelfstandige zonder personeel
zzp > zelfstandig ondernemer
zzp er > ondernemer
eigen bedrijf = ondernemerschap
eigen bedrijf starten > ondernemer
eigen zaak > ondernemer
starten bedrijf > ondernemer
dga > directeur grootaandeelhouder
mkb = midden en kleinbedrijf
hrm = human resource management
hr > human resource management
hr = human resources
hrm = personeelszaken
p o = personeelszaken
p o = personeel en organisatie
personeelszaken > hr
personeelszaken > human resource management
personeelswerk = hrm
wwft = wet financieel toezicht
wft > financieel adviseur
kyc > witwassen
wwft > witwassen
ifrs > jaarrekening
inkoop nevi > inkoopmanagement
nevi > inkoop
nima > marketing
mt > managementteam
ceo > directeur
pa > personal assistant
ma opleiding > management assistent
kcc > klantcontact
tma > talent
mto > medewerkerstevredenheid
lhbti > diversiteit
pr = public relations
mvo = maatschappelijk verantwoord ondernemen
esg > duurzaamheid
csrd > duurzaamheidsverslaggeving
# same trade or subject under another name
boekhouden > financiele administratie
boekhouden > bedrijfsadministratie
boekhouder > financieel administratief medewerker
financiele administratie = financieel administratief
bedrijfsadministratie > financiele administratie
administratie > administratief medewerker
accounting > boekhouden
bookkeeping > boekhouden
accountant > accountancy
salarisadministratie = loonadministratie
salarisadministrateur > loonadministratie
loonadministratie > payroll
belasting > fiscaal
belastingadviseur > fiscaal
belastingaangifte > inkomstenbelasting
financien > financieel
controller > controlling
bankmedewerker > financieel adviseur
hypotheekadviseur = adviseur hypothecair krediet
hypotheek > hypothecair krediet
assurantien = verzekeringen
secretaresse = secretarieel
secretaresse > management assistent
directiesecretaresse > management assistent
office manager = officemanagement
office manager > management assistent
receptioniste > front office
receptioniste > secretaresse
receptioniste > gastheer
balie > receptionist
telefoniste > receptionist
klantenservice = customer service
klantenservice > klantcontact
callcenter > klantcontact
typist > administratief medewerker
bedrijfsleider > leidinggeven
teamleider = leidinggeven
teamleider > teamleiding
manager > leidinggeven
leiderschap = leidinggeven
supervisor > leidinggeven
baas worden > leidinggeven
projectleider = projectmanagement
projectleider > projectmanager
projectmatig werken > projectmanagement
recruiter = recruitment
werving en selectie = recruitment
intercedent > recruitment
arbeidsrecht > sociaal recht
advocaat = rechten
advocaat > rechtsgeleerdheid
jurist > rechten
notaris > notarieel recht
law > rechten
mediation = conflictbemiddeling
mediator = mediation
conflicthantering > conflicten
gesprekstechnieken = gespreksvaardigheden
gespreksvoering = gespreksvaardigheden
assertief > assertiviteit
presenteren > spreken in het openbaar
timemanagement = time management
netwerken > sociale vaardigheden
solliciteren > loopbaan
loopbaancoach = loopbaanbegeleiding
loopbaan > loopbaanbegeleiding
reintegratie > arbeidsdeskundige
coach worden = coachopleiding
coaching > coach
lifecoach > coach
verkoper > verkoop
verkoopmedewerker = verkoper
winkelmedewerker = verkoper
sales = verkoop
accountmanager > sales
winkel > detailhandel
winkelier > detailhandel
retail = detailhandel
caissiere > kassamedewerker
kassamedewerker > verkoper
vakkenvuller > verkoopspecialist
inkoper > inkoop
makelaar = vastgoed
makelaardij = vastgoed
makelaar > vastgoedadviseur
copywriting = tekstschrijven
schrijven > tekstschrijven
teksten schrijven > tekstschrijven
notuleren > verslaglegging
facilitair manager = facility management
facilitair > facility management
`
