/** A counsellor and a person make a plan together at the desk; the person takes it home and owns it. */
export const heading = 'Begin samen een plan'
export const lead = 'Zit er iemand bij je? Maak samen een plan op dit scherm.'
export const howHeading = 'Zo gaat het'
export const how = [
  'Jullie zoeken opleidingen en zetten ze in het plan.',
  'De persoon neemt het plan mee: met de telefoon of op papier.',
  'Daarna maak jij het scherm leeg. Het loket houdt geen kopie.',
] as const
export const owner =
  'Het plan is van de persoon. Wil die later hulp van het loket? Dan kiest de persoon zelf wat jullie zien.'
export const begin = 'Begin een leeg plan'
export const openHeading = 'Heeft de persoon al een plan?'
export const openText = 'Laat de persoon zelf de plan-code intypen, of de link openen op de eigen telefoon.'
export const open = 'Open dit plan'
export const failed = 'Een plan beginnen lukt nu niet. Probeer het zo nog eens.'

export const stillOpen = 'Er staat nog een plan open op dit scherm'
export const stillOpenText =
  'Is het van iemand die al weg is? Maak dan eerst het scherm leeg. Is de persoon er nog? Ga dan verder.'
export const goOn = 'Ga verder met dit plan'
export const clear = 'Maak het scherm leeg'
export const cleared = 'Het scherm is leeg. Van het plan staat hier niets meer.'
export const clearedWithout = 'Alles is weg uit deze browser, ook zoekvragen en antwoorden over geld.'

/* On the page of the plan. */
export const bandHeading = 'Jullie werken samen aan dit plan'
export const bandText = 'Het plan is van de persoon naast je. Het loket bewaart geen kopie.'
export const bandEnded = 'Je bent intussen uitgelogd. Het plan staat nog op het scherm.'
export const takeText =
  'Er komt een nieuwe link. Een oude link van dit plan werkt dan niet meer. De persoon scant de nieuwe met de telefoon, of neemt een print mee.'
export const take = 'Geef het plan mee'
export const takenText =
  'Hieronder staat de link, ook om te scannen of te printen. Laat de persoon dit zelf doen.'
export const clearText = 'Doe dit pas als de persoon de link heeft. Zonder link opent niemand het plan nog.'
export const saveFirst =
  'Dit plan staat alleen in deze browser. Kies eerst ‘Bewaar’. Dan kan de persoon het meenemen.'
