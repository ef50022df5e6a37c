/** A computer that many people use, in a library or a workshop: everything a person left goes by itself. */
export const title = 'Openbare computer'
export const description =
  'Zet een computer die veel mensen gebruiken zo, dat Stapwijzer na twee minuten alles vergeet wat iemand invulde.'
export const lead = 'Voor een computer die veel mensen gebruiken, zoals in de bieb of bij een workshop.'
export const heading = 'Wat er gebeurt'
export const points = [
  'Doet iemand twee minuten niets? Dan wist deze computer het plan, de antwoorden en de postcode, en komt het begin terug.',
  'Twintig seconden daarvoor vragen we of er nog iemand is.',
  'Bewaar je plan dus met een code of link. Anders is het weg.',
  'Op elke pagina staan knoppen voor grotere letters en, als deze computer een stem heeft, voorlezen.',
] as const
export const turnOn = 'Zet aan op deze computer'
export const turnOff = 'Zet uit op deze computer'
export const isOn = 'Dit staat aan op deze computer.'
export const isOff = 'Dit staat uit op deze computer.'
export const noScript = 'Hiervoor is JavaScript nodig. Sluit zonder JavaScript de browser als je klaar bent.'

export const bandLabel = 'Openbare computer'
export const bandText = 'Ben je klaar? Wis wat je invulde.'
export const wipe = 'Ik ben klaar, wis alles'
export const bigger = 'Grotere letters'
export const readAloud = 'Lees deze pagina voor'
export const stopReading = 'Stop met voorlezen'
export const askHeading = 'Ben je er nog?'
export const ask = 'We wissen zo wat hier is ingevuld.'
export const stay = 'Ja, ik ben er nog'
