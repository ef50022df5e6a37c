/** A counsellor and a person make a plan together at the desk; the person takes it home and owns it. */
export const heading = 'Begin a plan together'
export const lead = 'Is somebody sitting next to you? Make a plan together on this screen.'
export const howHeading = 'How it goes'
export const how = [
  'You look for courses and put them in the plan.',
  'The person takes the plan along: on the phone or on paper.',
  'After that you clear the screen. The desk keeps no copy.',
] as const
export const owner =
  'The plan belongs to the person. Does the person want help of the desk later? Then the person chooses what you see.'
export const begin = 'Begin an empty plan'
export const openHeading = 'Does the person already have a plan?'
export const openText = 'Let the person type the plan code, or open the link on their own phone.'
export const open = 'Open this plan'
export const failed = 'Beginning a plan does not work now. Try again in a moment.'

export const stillOpen = 'A plan is still open on this screen'
export const stillOpenText =
  'Is it of somebody who has left? Then clear the screen first. Is the person still there? Then go on.'
export const goOn = 'Go on with this plan'
export const clear = 'Clear the screen'
export const cleared = 'The screen is clear. Nothing of the plan is left here.'
export const clearedWithout = 'Everything is gone from this browser, also searches and answers about money.'

/* On the page of the plan. */
export const bandHeading = 'You work together on this plan'
export const bandText = 'The plan belongs to the person next to you. The desk keeps no copy.'
export const bandEnded = 'You have been signed out meanwhile. The plan is still on the screen.'
export const takeText =
  'A new link is made. An old link of this plan stops working then. The person scans the new one with the phone, or takes a print.'
export const take = 'Hand over the plan'
export const takenText = 'The link is below, also to scan or print. Let the person do this.'
export const clearText =
  'Only do this when the person has the link. Without the link nobody can open the plan any more.'
export const saveFirst =
  'This plan is only in this browser. Choose ‘Save’ first. Then the person can take it along.'
