/**
 * The closed classes of Dutch that a whole sentence is held together by, reviewed by hand: in a sentence they never count.
 * In a question of a few words each of them may be what is asked (`thuis`, `tijd`), so there they stay words.
 */

/** Subjects and verbs in person: what has one of them is a sentence, or a part of one that stands by itself. */
export const clauseMarks = `
  ik wij we jij hij iemand wil willen wilt wou zou zoek zoeken zoekt moet moeten mag kan kunnen heb hebben heeft had ben zijn
  is was werk werken werkt word worden wordt spreek sta zit kom woon`

/** Who speaks. */
export const persons = 'mijn onze ons me mij je jou'

/** After these stands what is wished. */
export const wishMarks = `
  wil willen wilt wou zou zoek zoeken zoekt moet moeten kan kunnen mag waar welke hoe wat graag liefst leren leer worden word
  nodig volgen halen verder`

/** Between two parts of a sentence, each with a verb of its own. */
export const conjunctions =
  'en maar want omdat dus terwijl zodat voordat nadat doordat hoewel als sinds zolang'

/** After these in one part of a sentence stands what is not wished. */
export const denials = 'zonder geen nooit'

/** Denies only what stands right behind it: somebody who does not know something wishes it all the same. */
export const nearDenials = 'niet'

/** Words of a sentence that no course is about: pronouns, adverbs, verbs that help another, words of time and amount. */
export const sentenceWords = `
  alle alleen allemaal alles altijd ander andere anderen anders baas beetje begin beginnen bent betekenen beter bijna
  binnen blijf blijven buiten daar daarbij daardoor daarmee daarna daarnaast daarom daarover daarvoor dacht dag dagen
  deed denk denken denkt dezelfde dingen dochter doorgroeien echt eens eerder eerst eerste eigen eigenlijk enige erg
  ergens erover ertoe ervaring ervoor even evt fijn flink gaf gauw gebruik gebruiken gedaan geen gehad genoeg geven
  gevolgd geweest gewerkt geworden gezin goed goede graag groeien groot had hadden heel hele helemaal hen hierbij
  hiervoor hij hoger hoog hopelijk horen ieder iedere ieders inmiddels ja jaar jaren jarenlang jong jullie kant kennis
  kijken kind klaar klein kom komen komt kon konden kort korte krijg krijgen krijgt kwam laag laat lang lange langer
  laten later leuk leuke leven liefst liever lukt maak maakt maand mag maken man mee meer meest mensen mezelf
  misschien mocht moeder moeite moest moesten mogelijk mogelijkheid mogen na naast nadat nee neem nemen nergens
  niemand niets nieuw nodig nooit nou nu o omdat onder onlangs ooit opnieuw oud over overdag pas passen passend past
  per precies probeer proberen raak regelmatig samen sinds snel soms sowieso sta staan staat start starten steeds
  straks terug thuis tijd tijdens toch toe toen tussen twee uiteindelijk uren uur vaak vader vaker val vanavond
  vanwege veel verbeteren verder vind vindt volgend volgende vooral voordat vraag vragen vroeger vrouw waarbij waarmee
  waarom waarvoor wanneer wat week weer weet weg weinig wel welk wellicht werkt weten wilde wilden wonen woon woont
  wou zal zeer zeg zeggen zegt zei zeker zelf zie ziet zit zitten zo zoals zodat zoekt zolang zoon zou zouden zowel
  zulke zullen`
