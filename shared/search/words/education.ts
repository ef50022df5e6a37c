/** Education, language and integration. Form of the lines: README.md. */
export const education = `
# abbreviation | name of the training, the examination or the law
nt2 = nederlands als tweede taal
nt2 > nederlands anderstaligen
nt2 > nederlands a1
nt2 > nederlands a2
nt2 > nederlands b1
nt2 > nederlands b2
nt1 > nederlands
staatsexamen nt2 = nt2 examen
pabo = leraar basisonderwijs
pabo > lerarenopleiding basisonderwijs
alo > leraar lichamelijke opvoeding
lo docent > lichamelijke opvoeding
pdg = pedagogisch didactisch getuigschrift
pdd > pedagogisch didactische diploma
bdb = basiskwalificatie didactische bekwaamheid
bko = basiskwalificatie onderwijs
sko = seniorkwalificatie onderwijs
ib er = intern begeleider
rt > remedial teaching
vo docent > docent voortgezet onderwijs
po > primair onderwijs
vo > voortgezet onderwijs
vavo = volwassenenonderwijs
vmbo = voorbereidend middelbaar beroepsonderwijs
havo = hoger algemeen voortgezet onderwijs
vwo = voorbereidend wetenschappelijk onderwijs
bpv = beroepspraktijkvorming
evc = erkenning verworven competenties
evc > ervaringscertificaat
knm = kennis nederlandse maatschappij
map > module arbeidsmarkt participatie
ona > orientatie nederlandse arbeidsmarkt
pvt > participatieverklaring
clil > tweetalig onderwijs
toefl > engels
ielts > engels
cambridge > engels cambridge
dele > spaans
delf > frans
esl > engels
mvt > moderne vreemde talen
b1 nederlands > nt2
a2 nederlands > nt2
b2 nederlands > nt2
# same trade or subject under another name
inburgering > nt2
inburgeringscursus = inburgering
inburgeringsexamen > inburgering
nederlands leren > nt2
taalles > nt2
taalcursus > taal
taalschool > taal
dutch > nederlands
learn dutch > nt2
dutch as a second language = nt2
english > engels
german > duits
french > frans
spanish > spaans
italian > italiaans
arabic > arabisch
mandarijn = chinees
gebarentaal = nederlandse gebarentaal
ngt > nederlandse gebarentaal
juf > leraar basisonderwijs
meester > leraar basisonderwijs
juf > pabo
basisschoolleraar = leraar basisonderwijs
basisschool > basisonderwijs
leerkracht = leraar
leraar = docent
teacher > docent
lesgeven > docent
lesgeven > didactiek
leraar worden > lerarenopleiding
onderwijsassistent = klassenassistent
leraarondersteuner > onderwijsassistent
tutor > onderwijsassistent
didactisch > didactiek
instructeur > praktijkopleider
praktijkopleider = praktijkbegeleider
werkbegeleider = praktijkopleider
schoolleider > schoolleiding
directeur basisschool > schoolleider
laaggeletterd > basisvaardigheden
lezen en schrijven > basisvaardigheden
rekenen en taal > basisvaardigheden
alfabetisering > basisvaardigheden
taalmaatje > taalvrijwilliger
conversatie > spreekvaardigheid
# spelling or form that people mix
onderwijsasistent > onderwijsassistent
pedagogiek = pedagogische wetenschappen
orthopedagogiek = orthopedagoog
nedelands > nederlands
`
