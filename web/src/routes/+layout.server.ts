import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ platform, url }) => ({
  publicUrl: platform?.publicUrl ?? url.origin,
  today: platform?.today ?? '',
  demonstration: platform?.demonstration ?? false,
  operator: platform?.operator ?? null,
})
