/** Does what a button beside a finding says, and puts the focus where the person can go on. */
import { tick } from 'svelte'
import type { Way } from './mend-ways.ts'
import type { PlanState } from '#lib/plan/plan-state.svelte.ts'
import { insertStep, moveStep } from '#lib/plan/steps/step-acts.ts'

export async function followWay(session: PlanState, way: Exclude<Way, { does: 'go' }>): Promise<void> {
  const wishAt = (index: number, part: 'fields' | 'others', field = '') => {
    const step = session.plan.items[index]?.key
    if (step !== undefined) session.wish = { step, part, field }
  }
  switch (way.does) {
    case 'edit':
      return wishAt(way.index, 'fields', way.field)
    case 'goals':
      session.wish = { step: null, part: 'fields', field: way.field }
      return
    case 'other':
      return wishAt(way.index, 'others')
    case 'move':
      moveStep(session, way.from, way.to)
      return focusOn(`stap-${way.to + 1}-titel`)
    case 'remove':
      session.remove(way.index)
      return focusOn('zet-terug')
    case 'insert':
      insertStep(session, way.index, way.step)
      return focusOn(`stap-${way.index + 1}-titel`)
    case 'renew':
      session.renew()
      return focusOn('plan-titel')
  }
}

async function focusOn(id: string): Promise<void> {
  await tick()
  document.getElementById(id)?.focus()
}
