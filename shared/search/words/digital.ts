/** Computers, data and design. Form of the lines: README.md. */
export const digital = `
# abbreviation | name of the field, the technique or the certificate
ict = informatie en communicatietechnologie
ict > informatica
it > ict
ai = kunstmatige intelligentie
ai = artificial intelligence
artificial intelligence = kunstmatige intelligentie
ki > kunstmatige intelligentie
ml > machine learning
machine learning > kunstmatige intelligentie
bi > business intelligence
ux = user experience
ui > user interface
seo = zoekmachineoptimalisatie
seo > search engine optimization
sea > google ads
cms > wordpress
erp > sap
crm > customer relationship management
sql > databases
html > webdevelopment
css > webdevelopment
js = javascript
itil > ict beheer
cissp > informatiebeveiliging
ceh > ethical hacking
ccna > cisco
avg = algemene verordening gegevensbescherming
gdpr = avg
avg > privacy
fg > functionaris gegevensbescherming
dtp = desktop publishing
ecdl > computervaardigheden
vba > excel
o365 = office 365
m365 = microsoft 365
office 365 = microsoft 365
psm > scrum master
pspo > product owner
po scrum > product owner
bpmn > procesmodellering
api > software development
nis2 > cybersecurity
iso 27001 = iso27001
iso 27001 > informatiebeveiliging
prince2 = prince 2
prince2 > projectmanagement
ipma > projectmanagement
pmp > projectmanagement
pmo > projectmanagement
# basic digital skills: what libraries, municipalities and the programme Digitaal Burgerschap call their courses
digitale vaardigheden > klik tik
digitale vaardigheden > digid
digitale vaardigheden > digitale overheid
computervaardigheden > klik tik
# same trade or subject under another name
computers > ict
computers > informatica
computerles > computer
computervaardigheden > digitale vaardigheden
digitale vaardigheden > basisvaardigheden digitaal
digivaardig = digitale vaardigheden
ict beheerder = systeembeheerder
ict beheer > systeembeheer
netwerkbeheerder > systeembeheer
helpdesk > ict support
programmeren = software development
programmeur > software developer
programmeren > software
software developer > programmeren
software developer = softwareontwikkelaar
developer > software
softwareontwikkeling = software development
coderen > programmeren
coding > programmeren
webdesign > webdesigner
websites maken > webdesign
website maken > webdesign
website bouwen > webdevelopment
webdeveloper = webdevelopment
webdevelopment > software
app bouwen > app development
app maken > app development
java > programmeren java
hacken > ethical hacking
hacker > ethical hacking
hacken > cybersecurity
cybersecurity = cyber security
cybersecurity > informatiebeveiliging
informatiebeveiliging = information security
computerbeveiliging > cybersecurity
data analist = data analyse
data analist > data analyst
data analyse > data analytics
data science = data scientist
big data > data
databases = database
cloud > azure
spreadsheet > excel
office > microsoft office
powerpoint > presentatie
typen = blind typen
typecursus = blind typen
typediploma > typen
game maken > game development
gamedesign = game design
games > game
grafisch ontwerp = grafisch vormgeven
grafisch ontwerper = grafisch vormgever
grafische vormgeving = grafisch vormgever
photoshop > adobe
indesign > adobe
illustrator > adobe
fotobewerking = photoshop
videobewerking = video editing
filmen > video
social media > online marketing
online marketing = digital marketing
online marketing = internetmarketing
chatgpt > kunstmatige intelligentie
chatgpt > generatieve ai
copilot > generatieve ai
robotisering > robotica
`
