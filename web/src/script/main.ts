/** The one script of pages that do not hydrate: the number beside "Mijn plan", adding courses, net prices, instant filters. */
import { countInPlan } from './plan-count.ts'
import { addToPlan } from './add-to-plan.ts'
import { showNetPrices } from './net-price.ts'
import { filterAtOnce } from './filter-at-once.ts'

countInPlan()
addToPlan()
showNetPrices()
filterAtOnce()
