/** What is counted on the platform, in words: requests and actions, never people. */
import type { Measure, Unit } from '../../domain/insight/measures.ts'

export const names: Record<Measure, string> = {
  'page-view': 'Pagina’s bekeken',
  'automated-request': 'Vragen van zoekmachines en andere programma’s',
  search: 'Keer gezocht',
  'search-without-result': 'Keer gezocht en niets gevonden',
  'filter-dead-end': 'Keer niets gevonden door één filter',
  'course-view': 'Opleidingen bekeken',
  'provider-click': 'Keer doorgegaan naar een aanbieder',
  'plan-step': 'Opleidingen in een bewaard plan gezet',
  'plan-check': 'Plannen nagekeken',
  'plan-saved': 'Plannen bewaard',
  'plan-pdf': 'Plannen als pdf',
  'plan-calendar': 'Plannen in een agenda',
  'plan-file': 'Plannen als bestand',
  'advice-asked': 'Keer gevraagd wie betaalt',
  'advice-outcome': 'Uitkomsten over een regeling',
  'occupation-view': 'Beroepen bekeken',
  transition: 'Keer van beroep naar beroep gekeken',
  'gap-with-course': 'Keer iets gemist waarvoor een opleiding is',
  'gap-without-course': 'Keer iets gemist waarvoor geen opleiding is',
  'referral-sent': 'Vragen aan een loket',
  'referral-answered': 'Vragen waarop een loket reageerde',
  'referral-closed': 'Vragen die een loket afrondde',
  'no-offer': 'Keer iets gezocht dat er niet is',
  'dead-end': 'Keer iets gezocht dat er is, maar niet zo',
  'no-route': 'Keer een weg bekeken zonder opleiding',
  'no-suitable-offer': 'Keer geen passend aanbod aan het loket',
}
export const units: Record<Unit, string> = { requests: 'verzoeken', actions: 'handelingen' }
/** In the place of a figure that is not shown. */
export const hidden = 'minder dan 10'
