/** Whether what somebody shared says that they are under 27 without a basic qualification (startkwalificatie). Pure. */
const young = ['under-18', '18-26']
/** Below havo, vwo and mbo 2, the level of the Leerplichtwet 1969, art. 1. */
const below = ['none', 'primary', 'vmbo', 'mbo-1']

/** Nothing shared says nothing: the page to a desk tells everybody. */
export function isYouth(
  shared: { ageBand?: string | undefined; educationHighest?: string | undefined } = {},
): boolean {
  const { ageBand = '', educationHighest = '' } = shared
  return young.includes(ageBand) && below.includes(educationHighest)
}
