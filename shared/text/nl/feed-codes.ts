/**
 * What the codes of a feed's report mean, in words for the operator. The codes themselves stand in docs/feeds.md, and a
 * test holds this list against it.
 */

export type ReasonWords = {
  what: string
  /** What the operator does about it. */
  todo: string
  /** Option of the command that lets it pass, when there is one. */
  option?: string
  /** Setting to look at, when there is one. */
  setting?: string
}

/** Why a run was refused or failed. */
export const reasons: Record<string, ReasonWords> = {
  'shrink-guard': {
    what: 'Er zouden ineens veel opleidingen verdwijnen.',
    todo: 'Vraag de aanbieder of dat klopt. Klopt het? Lees de bron dan zo in:',
    option: '--accept-shrink',
  },
  'empty-feed': {
    what: 'De bron is leeg, terwijl er opleidingen van te vinden zijn.',
    todo: 'Vraag de aanbieder of dat klopt. Klopt het? Lees de bron dan zo in:',
    option: '--accept-shrink',
  },
  'growth-guard': {
    what: 'De bron is ineens veel groter dan eerst.',
    todo: 'Vraag de aanbieder of dat klopt. Klopt het? Lees de bron dan zo in:',
    option: '--accept-growth',
  },
  'too-many-invalid': {
    what: 'Meer dan een op de vijf onderdelen is fout.',
    todo: 'Stuur de aanbieder de lijst van deze pagina. Mag de rest alvast op de site? Lees de bron dan zo in:',
    option: '--accept-invalid',
  },
  retired: {
    what: 'Deze bron is gestopt. De opleidingen ervan zijn niet meer te vinden.',
    todo: 'U hoeft niets te doen. Moet de bron terug? Lees hem dan een keer zelf in.',
  },
  'feed-unreachable': {
    what: 'De server van de aanbieder gaf geen goed antwoord.',
    todo: 'We proberen het vanzelf opnieuw. Duurt het langer dan een dag? Bel de aanbieder.',
  },
  'feed-timeout': {
    what: 'De server van de aanbieder was te langzaam.',
    todo: 'We proberen het vanzelf opnieuw. Gebeurt het vaker? Bel de aanbieder.',
  },
  'rate-limited': {
    what: 'De server van de aanbieder vraagt ons te wachten.',
    todo: 'We proberen het later opnieuw. Gebeurt het vaker? Lees deze bron dan minder vaak.',
  },
  'feed-truncated': {
    what: 'Het bestand kwam maar half binnen.',
    todo: 'We proberen het vanzelf opnieuw. Gebeurt het vaker? Bel de aanbieder.',
  },
  'feed-malformed': {
    what: 'Het bestand is kapot.',
    todo: 'Stuur de aanbieder de melding van deze pagina.',
  },
  'feed-wrong-type': {
    what: 'De server stuurde iets anders dan we verwachten.',
    todo: 'Kijk of het adres en de soort van de bron nog kloppen.',
  },
  'feed-too-large': {
    what: 'Het bestand is groter dan we toelaten.',
    todo: 'Vraag de aanbieder om een kleiner bestand. Of zet deze grens hoger:',
    setting: 'FEED_MAX_BYTES',
  },
  unauthorized: {
    what: 'De server van de aanbieder laat ons niet binnen.',
    todo: 'Vernieuw de sleutel van deze bron.',
  },
  'address-forbidden': {
    what: 'Dit adres openen we niet, want het is niet openbaar.',
    todo: 'Kijk of het adres klopt. Is het echt een intern adres? Noem het dan hier:',
    setting: 'FEED_ALLOW_PRIVATE_HOSTS',
  },
  'mapping-invalid': {
    what: 'Er staat een fout in het koppelbestand van deze bron.',
    todo: 'Verbeter het koppelbestand. De melding zegt waar de fout zit.',
  },
  'mapping-mismatch': {
    what: 'Een kolom uit het koppelbestand is er niet.',
    todo: 'Kijk of de aanbieder kolommen of het scheidingsteken veranderde.',
  },
  'header-duplicate': {
    what: 'Twee kolommen hebben dezelfde naam.',
    todo: 'Vraag de aanbieder om elke kolom een eigen naam te geven.',
  },
  'header-forbidden': {
    what: 'Een kolom heeft een naam die we niet toelaten.',
    todo: 'Vraag de aanbieder om die kolom anders te noemen.',
  },
  'encoding-invalid': {
    what: 'De letters in het bestand zijn niet te lezen.',
    todo: 'Vraag de aanbieder hoe het bestand is opgeslagen. Zet dat in het koppelbestand.',
  },
  locked: {
    what: 'Deze bron werd op dat moment al gelezen.',
    todo: 'Je hoeft niets te doen.',
  },
  'storage-unavailable': {
    what: 'De database of de schijf deed het niet.',
    todo: 'Kijk of de database draait en of de schijf vol is.',
  },
  interrupted: {
    what: 'De ronde stopte voordat hij klaar was.',
    todo: 'Je hoeft niets te doen: de volgende ronde begint opnieuw.',
  },
  'internal-error': {
    what: 'Er zit een fout in onze eigen software.',
    todo: 'Meld dit bij de makers van Stapwijzer.',
  },
}

const unknownReason: ReasonWords = {
  what: 'De reden is niet bekend.',
  todo: 'Kijk in het logboek van het programma dat bronnen leest.',
}

export function reasonWords(code: string | null): ReasonWords {
  return (code !== null && Object.hasOwn(reasons, code) && reasons[code]) || unknownReason
}

/** What a reject or a warning says about one item. */
export const findings: Record<string, string> = {
  'missing-id': 'Er is geen kenmerk.',
  'missing-title': 'Er is geen titel.',
  'missing-provider': 'Er is geen aanbieder.',
  'id-invalid': 'Het kenmerk is te lang of heeft vreemde tekens.',
  'xml-malformed': 'Dit deel van het bestand is kapot.',
  'xml-doctype-forbidden': 'Het bestand begint met een deel dat niet veilig is.',
  'xml-depth-exceeded': 'Er zitten te veel lagen in het bestand.',
  'json-malformed': 'Dit deel van het bestand is kapot.',
  'json-depth-exceeded': 'Er zitten te veel lagen in het bestand.',
  'encoding-invalid': 'De letters zijn niet te lezen.',
  'item-too-large': 'Dit onderdeel is te groot.',
  'row-shape': 'Deze regel heeft meer of minder cellen dan de kop.',
  'resource-unreachable': 'Een gekoppeld bestand is er niet.',
  'resource-outside-feed': 'Een gekoppeld bestand staat op een andere plek dan mag.',
  'resource-wrong-type': 'Een gekoppeld bestand is van een andere soort.',
  'duplicate-id-conflict': 'Een ander onderdeel heeft hetzelfde kenmerk.',
  'internal-error': 'Onze eigen software kan dit niet lezen.',
  'not-public': 'Dit aanbod is alleen voor vaste klanten.',
  'not-in-publication': 'De aanbieder zette dit uit.',
  expired: 'Dit aanbod is voorbij.',
  'not-yet-valid': 'Dit aanbod geldt nog niet.',
  'duplicate-id': 'Dit staat er al.',
  'not-a-course': 'Dit is geen opleiding.',
  'not-lifelong-learning': 'Dit is een school voor kinderen.',
  'unknown-level': 'We kennen dit niveau niet.',
  'level-ambiguous': 'Dit niveau kan van alles zijn.',
  'level-conflict': 'Twee opgaven van het niveau verschillen.',
  'unknown-value': 'We kennen dit woord niet.',
  'unknown-crebo': 'We kennen deze mbo-code niet.',
  'unknown-croho': 'We kennen deze hbo-code niet.',
  'date-invalid': 'Deze datum bestaat niet.',
  'date-ambiguous': 'Deze datum kan meer dan één dag zijn.',
  'date-implausible': 'Deze datum ligt te ver weg.',
  'end-before-start': 'Het einde ligt voor de start.',
  'price-unparsable': 'We kunnen de prijs niet lezen.',
  'price-ambiguous': 'Er staan meer prijzen.',
  'price-implausible': 'De prijs is te hoog om waar te zijn.',
  'price-negative': 'De prijs is lager dan nul.',
  'price-period-unresolved': 'We weten niet hoe vaak je deze prijs betaalt.',
  'price-zero-ambiguous': 'Er staat nul: we weten niet of het gratis is.',
  'vat-unknown': 'We weten niet of de btw erbij zit.',
  'paging-drift': 'De lijst veranderde terwijl we hem lazen.',
  'withdrawal-unconfirmed': 'We konden niet navragen of deze opleidingen er nog zijn.',
  'vat-mixed': 'Bedragen met en zonder btw kun je niet optellen.',
  'duration-unparsable': 'We kunnen de duur niet lezen.',
  'study-load-unparsable': 'We kunnen de studie-uren niet lezen.',
  'postcode-invalid': 'Deze postcode bestaat niet.',
  'location-unresolved': 'We kennen deze plaats niet.',
  'geo-implausible': 'Dit punt ligt niet bij de postcode.',
  'url-invalid': 'Deze link klopt niet.',
  'text-truncated': 'De tekst was te lang en is ingekort.',
  'html-sanitised': 'We haalden opmaak uit de tekst.',
  'control-characters': 'We haalden vreemde tekens uit de tekst.',
  'encoding-mixed': 'Letters met een teken erop komen er verkeerd uit: het bestand gebruikt twee coderingen.',
  'language-missing': 'Er staat niet bij welke taal dit is.',
  'type-mismatch': 'Dit gegeven is van een andere soort.',
  'missing-recommended': 'Er mist een tekst, een prijs of een start.',
  'run-not-public': 'Deze start is alleen voor vaste klanten.',
  'run-duplicate': 'Deze start staat er al.',
  'offering-type-mismatch': 'Deze start is van een andere soort.',
  'offering-orphan': 'De opleiding van deze start is er niet.',
  'offerings-truncated': 'Er zijn meer dan 500 starts.',
  'not-found-reference': 'Er wordt iets genoemd dat er niet is.',
  'formula-neutralised': 'Deze cel lijkt op een formule.',
  'paging-loop': 'De server gaf twee keer dezelfde bladzijde.',
  'paging-inconsistent': 'De server is niet duidelijk over de laatste bladzijde.',
  'field-vanished': 'Dit gegeven is overal weg. We houden de oude waarde.',
  'probable-reissue': 'Dit lijkt een opleiding die net verdween.',
  'empty-feed': 'De bron is leeg.',
  'resource-skipped': 'Een deel van de bron is overgeslagen.',
}

export function findingWords(code: string): string {
  return (Object.hasOwn(findings, code) && findings[code]) || 'Hier is iets mee.'
}
