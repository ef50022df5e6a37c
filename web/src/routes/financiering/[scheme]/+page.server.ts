import type { FundingScheme } from '@stapwijzer/shared/api/funding.ts'
import { get } from '#lib/api.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ fetch, params }) => ({
  scheme: await get<FundingScheme>(fetch, `/v1/funding-schemes/${encodeURIComponent(params.scheme)}`),
})
