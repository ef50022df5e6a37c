/**
 * Subjects by the detailed fields of ISCED-F 2013, after what the descriptions of the fields name as their content
 * (UNESCO Institute for Statistics 2015), and what belongs there by its kind: a ball game among sports, an instrument in music.
 * Folded words: they say in which field something would be taught, never which course is found. Words that mostly mean
 * something else in a sentence (weer, leer, word) are left out.
 */
export const subjectFields = `
  0111 | pedagogiek onderwijskunde didactiek
  0112 | peuters kleuters peuterspeelzaal
  0113 | pabo leraar juf meester lesgeven
  0211 | fotografie fotograferen foto film filmen video camera animatie radio televisie podcast geluidstechniek montage drukwerk drukken vormgeving typografie illustratie vlog photoshop
  0212 | mode interieur interieurontwerp stylist styling etaleren etalage kostuum productontwerp
  0213 | schilderen tekenen beeldhouwen kunst schilderkunst aquarel portret kalligrafie grafiek etsen kunstgeschiedenis striptekenen keramiekkunst
  0214 | handwerken breien haken borduren weven naaien quilten macrame pottenbakken keramiek boetseren sieraden edelsmeden goudsmeden zilversmeden houtsnijden mozaiek glasblazen glas lood vilten kantklossen knutselen bloemschikken boekbinden manden vlechten juwelen kaarsen zeep origami
  0215 | muziek zingen zang koor gitaar piano viool drummen drums fluit trompet saxofoon ukelele cello harp orgel accordeon dansen dans ballet salsa tango hiphop toneel theater acteren cabaret circus musical goochelen zangles notenschrift componeren dirigeren blokfluit klarinet
  0221 | theologie religie godsdienst bijbel koran islam christendom jodendom boeddhisme imam predikant pastoor
  0222 | geschiedenis archeologie genealogie stamboom
  0223 | filosofie ethiek
  0231 | taal talen nederlands engels duits frans spaans italiaans portugees chinees mandarijn japans koreaans arabisch turks pools russisch oekraiens zweeds noors deens fins grieks latijn fries hebreeuws perzisch farsi hindi papiaments berbers swahili ijslands esperanto gebarentaal tolken vertalen tsjechisch hongaars roemeens thais vietnamees indonesisch braille
  0232 | literatuur taalkunde dichten gedichten poezie romans verhalen schrijven
  0311 | economie
  0312 | politiek politicologie staatsinrichting burgerschap
  0313 | psychologie coaching coachen nlp mindfulness hypnose
  0314 | sociologie antropologie demografie
  0321 | journalistiek journalist redigeren interviewen bloggen
  0322 | bibliotheek archief museum documentatie
  0411 | boekhouden accountancy belasting belastingen fiscaal administratie
  0412 | bank bankieren verzekeringen beleggen aandelen hypotheek hypotheken financien pensioen crypto bitcoin
  0413 | management leidinggeven bestuur ondernemen ondernemerschap logistiek inkoop personeelszaken
  0414 | marketing reclame communicatie
  0415 | secretariaat secretaresse typen receptie receptionist notuleren
  0416 | verkoop verkopen winkel makelaar makelaardij detailhandel
  0421 | rechten recht jurist advocaat notaris mediation
  0511 | biologie plantkunde dierkunde genetica vogels planten insecten paddenstoelen
  0522 | natuur landschap wildlife natuurgids milieu ecologie
  0531 | scheikunde chemie laborant
  0532 | aardrijkskunde geologie klimaat mineralen
  0533 | natuurkunde sterrenkunde astronomie sterren
  0541 | wiskunde rekenen statistiek algebra
  0611 | ict computer computers excel internet tablet smartphone ipad
  0612 | databases netwerken cybersecurity
  0613 | programmeren software website websites app apps webdesign game games gamen coderen
  0713 | elektriciteit elektrotechniek zonnepanelen energie
  0714 | elektronica robotica robots domotica drone drones 3d printen
  0715 | metaal staal ijzer smeden lassen slot sloten klokken horloges horlogemaker gereedschap
  0716 | auto autos motor motoren vliegtuig vliegtuigen fiets fietsen fietsenmaker boot scheepsbouw
  0721 | bakken brood banket slager slagerij kaas bier brouwen wijn vlees chocolade
  0722 | hout houtbewerking meubels meubelmaken glazenier papier kunststof
  0723 | kleding kleermaker schoenen leerbewerking textiel kostuumnaaien
  0731 | architectuur stedenbouw landmeten bouwkunde
  0732 | bouw metselen timmeren stukadoor stukadoren stuken tegels tegelzetten loodgieter schilderwerk dakdekken stratenmaken klussen riolering loodgieten behangen
  0811 | landbouw imker imkeren bijen bijenhouden melken koeien vee veehouderij schapen geiten varkens kippen paarden paard hond honden kat katten huisdieren fokken ezels alpaca
  0812 | tuin tuinieren tuinen moestuin hovenier bloemen bonsai boomkwekerij kamerplanten snoeien
  0821 | bos bosbouw boswachter jagen jacht bomen
  0831 | vissen visserij viskweken
  0841 | dierenarts dierenverzorging trimmen hondentrimmen dieren
  0911 | tandarts mondhygiene tandtechniek gebit
  0912 | geneeskunde arts huisarts chirurg
  0913 | verpleging verpleegkunde verloskunde verloskundige ziekenhuis kraamzorg
  0914 | rontgen echografie audicien opticien
  0915 | fysiotherapie massage masseren ergotherapie logopedie dietist voeding afvallen
  0916 | apotheek medicijnen
  0917 | acupunctuur homeopathie kruiden reiki ayurveda aromatherapie natuurgeneeskunde
  0921 | ouderenzorg gehandicapten mantelzorg dementie
  0922 | kinderopvang jeugdzorg gastouder oppas
  0923 | maatschappelijk schuldhulp rouw verslaving vrijwilligerswerk
  1011 | schoonmaken huishouden strijken wassen poetsen
  1012 | kapper nagels makeup schoonheid schoonheidsspecialist visagie pedicure manicure tatoeeren piercing wimpers barbier
  1013 | koken kok horeca sushi barista koffie cocktail cocktails bediening catering hotel restaurant sommelier keuken barkeeper
  1014 | sport sporten tennis voetbal zwemmen schaatsen hardlopen yoga pilates fitness judo karate boksen golf hockey basketbal volleybal paardrijden turnen zeilen surfen kitesurfen duiken klimmen skien atletiek badminton squash padel schermen boogschieten roeien kano biljarten darten handbal rugby trainer zwemles kickboksen snowboarden
  1015 | toerisme reizen reisleider gids recreatie kamperen
  1022 | arbo bhv ehbo vca veiligheid
  1031 | leger defensie militair
  1032 | beveiliging politie brandweer boa brandveiligheid
  1041 | rijbewijs autorijden rijles vrachtwagen buschauffeur chauffeur taxi heftruck vaarbewijs varen piloot vliegen motorrijden trein machinist schipper rijinstructeur tram`
