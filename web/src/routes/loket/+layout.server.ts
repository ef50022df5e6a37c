import { readPlanCookie } from '#lib/plan/save/plan-cookie.server.ts'
import type { LayoutServerLoad } from './$types'

/** Whether somebody's plan stands open in this browser of the desk: signing out takes it from the screen. */
export const load: LayoutServerLoad = (event) => ({ planOpen: readPlanCookie(event) !== null })
