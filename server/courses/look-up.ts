/** What a question of a search needs from the catalogue before it is asked. */
import type { CoursesQuery } from '@stapwijzer/shared/api/courses.ts'
import type { CatalogueReader } from '@stapwijzer/shared/db/catalogue-reader.ts'
import { pointOfPostcode } from '@stapwijzer/shared/db/geography.ts'
import { shownProviderIds } from '@stapwijzer/shared/db/provider-alias.ts'
import { pointOfPlace } from '@stapwijzer/shared/search/question/interpret-names.ts'
import type { Vocabulary } from '@stapwijzer/shared/search/question/vocabulary.ts'
import { shippedSchemes } from '../funding/load-schemes.ts'
import { ProblemError } from '../http/problem.ts'
import { openCourses } from './scheme-filter.ts'
import type { LookedUp } from './search-request.ts'

/** `places`: the names that may stand in the place of a postcode. Throws the 400 of a postcode or a place that is nowhere. */
export async function lookUp(
  query: Pick<CoursesQuery, 'postcode' | 'scheme' | 'provider'>,
  db: CatalogueReader,
  today: string,
  places: () => Promise<Vocabulary['places']>,
): Promise<LookedUp> {
  const { postcode, scheme, provider } = query
  if (postcode === undefined && scheme === undefined && provider === undefined) return { origin: null }
  const named =
    postcode !== undefined && !/^\d/.test(postcode) ? pointOfPlace(postcode, await places()) : null
  return db.catalogue(async (reading) => {
    const origin = postcode === undefined ? null : (named ?? (await pointOfPostcode(reading, postcode)))
    if (postcode !== undefined && !origin) throw unknownPostcode()
    const providers = provider && { providers: await shownProviderIds(reading, provider) }
    if (scheme === undefined) return { origin, ...providers }
    const schemes = shippedSchemes().list.filter(({ id }) => scheme.includes(id))
    return { origin, ...providers, schemeKinds: await openCourses(reading.sql, schemes, today) }
  })
}

function unknownPostcode(): ProblemError {
  const message = 'There is no postcode with these first two digits, or no place with this name.'
  return new ProblemError(400, 'The request has problems; see errors.', {
    errors: [{ in: 'query', path: 'postcode', message }],
  })
}
