import type { PageServerLoad } from './$types'

/** `van`: a page of ours that somebody came from and that this language does not have. */
export const load: PageServerLoad = ({ url }) => {
  const from = url.searchParams.get('van') ?? ''
  return { from: /^\/(?![/\\])[\w\-/?=&%.+]*$/.test(from) ? from : null }
}
