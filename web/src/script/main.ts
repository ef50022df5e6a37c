/**
 * The one script of pages that do not hydrate: the way back to the results, the plan's number, adding courses and saying
 * which are in it, net prices, instant filters, suggestions, the answers about money, the employer's page,
 * forgetting on a computer that many people use.
 */
import { leadBack } from './back-to-results.ts'
import { countInPlan } from './plan-count.ts'
import { addToPlan } from './add-to-plan.ts'
import { setGoal } from './set-goal.ts'
import { markInPlan } from './in-plan.ts'
import { showNetPrices } from './net-price.ts'
import { watchIdle } from './kiosk.ts'
import { filterAtOnce } from './filter-at-once.ts'
import { wayToEmployer } from './employer-page.ts'
import { keepMoneyForm, keepPostcodeOfSearch } from './money-form.ts'
import { suggestWhileTyping } from './suggest.ts'

leadBack()
countInPlan()
addToPlan()
setGoal()
markInPlan()
showNetPrices()
filterAtOnce()
suggestWhileTyping()
keepPostcodeOfSearch()
keepMoneyForm()
wayToEmployer()
watchIdle()
focusErrors()

/** A form that came back with errors: the list of them takes the focus. Pages that hydrate do this themselves too. */
function focusErrors(): void {
  document.getElementById('fouten')?.parentElement?.focus()
}
