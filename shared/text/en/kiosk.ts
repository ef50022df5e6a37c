/** A computer that many people use, in a library or a workshop: everything a person left goes by itself. */
export const title = 'Public computer'
export const description =
  'Set a computer that many people use so that Stapwijzer forgets after two minutes what somebody filled in.'
export const lead = 'For a computer that many people use, for example in a library or at a workshop.'
export const heading = 'What happens'
export const points = [
  'Does somebody do nothing for two minutes? Then this computer deletes the plan, the answers and the postcode, and goes back to the start.',
  'Twenty seconds before that we ask whether somebody is still there.',
  'So save your plan with a code or a link. Otherwise it is gone.',
  'On every page there are buttons for larger letters and, if this computer has a voice, for reading aloud.',
] as const
export const turnOn = 'Turn on for this computer'
export const turnOff = 'Turn off for this computer'
export const isOn = 'This is on for this computer.'
export const isOff = 'This is off for this computer.'
export const noScript = 'This needs JavaScript. Without JavaScript, close the browser when you are done.'

export const bandLabel = 'Public computer'
export const bandText = 'Are you done? Delete what you filled in.'
export const wipe = 'I am done, delete everything'
export const bigger = 'Larger letters'
export const readAloud = 'Read this page aloud'
export const stopReading = 'Stop reading aloud'
export const askHeading = 'Are you still there?'
export const ask = 'We will soon delete what was filled in here.'
export const stay = 'Yes, I am still here'
