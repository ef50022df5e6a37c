/** Places of EDU-DEX: of a day, else a module, else the run, else the usual run. The institute's address is none. */
import type { Location } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { cleanPostcode, isDutch, middleOf, placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanText } from '../fields/text.ts'
import type { GenericRun, Place, Program, Run } from './item.ts'
import { localizedText } from '../fields/localized-text.ts'

type Candidate = { place: Place | undefined; path: string }

export function runPlace(run: Run, path: string, scope: Scope): Location | null {
  return first(
    [
      ...run.courseDay.map((day, index) => ({
        place: day.location,
        path: `${path}.courseDay[${index}].location`,
      })),
      ...run.module.flatMap((module, index) => modulePlaces(module, `${path}.module[${index}]`)),
      { place: run.location, path: `${path}.location` },
    ],
    scope,
  )
}

export function genericPlace(run: GenericRun, path: string, scope: Scope): Location | null {
  if (!run) return null
  return first(
    [
      ...run.courseDay.map((day, index) => ({
        place: day.location,
        path: `${path}.courseDay[${index}].location`,
      })),
      ...run.genericModule.flatMap((module, index) =>
        modulePlaces(module, `${path}.genericModule[${index}]`),
      ),
      { place: run.location, path: `${path}.location` },
    ],
    scope,
  )
}

/** Where the classification says the program is given: a text, no address. */
export function statedPlace(program: Program, scope: Scope): Location | null {
  const described = program.programClassification?.programLocation ?? []
  const path = (index: number) => `programClassification.programLocation[${index}]`
  const names = described.map(({ description }, index) => cleanText(description ?? '', path(index), scope))
  const index = names.findIndex((name) => name !== null)
  const name = names[index] ?? null
  if (name === null) return null
  const isCity = scope.places?.isCity(name) ?? false
  if (!isCity) warnUnresolved(name, null, path(index), scope)
  return placeOf(isCity ? { city: name } : { name })
}

/** Whether any run, module or day names a city or postcode. */
export function hasAddress(...places: readonly (Location | null)[]): boolean {
  return places.some((place) => place !== null && (place.city !== null || place.postcode !== null))
}

function modulePlaces(
  { location, courseDay }: { location?: Place; courseDay: readonly { location?: Place }[] },
  path: string,
): Candidate[] {
  return [
    ...courseDay.map((day, index) => ({ place: day.location, path: `${path}.courseDay[${index}].location` })),
    { place: location, path: `${path}.location` },
  ]
}

function first(candidates: readonly Candidate[], scope: Scope): Location | null {
  for (const { place, path } of candidates) {
    const found = place && read(place, path, scope)
    if (found) return found
  }
  return null
}

function read(place: NonNullable<Place>, path: string, scope: Scope): Location | null {
  const dutch = isDutch(place.country)
  // A postcode of another country would be looked up among the Dutch ones.
  const postcode = dutch ? cleanPostcode(place.zipcode ?? '', `${path}.zipcode`, scope) : null
  const found = placeOf({
    name: localizedText(place.locationName, `${path}.locationName`, scope)?.value ?? null,
    city: cleanText(place.city ?? '', `${path}.city`, scope),
    postcode,
    ...middleOf(postcode, scope),
  })
  if (dutch) warnUnresolved(found?.city ?? null, found, `${path}.city`, scope)
  return found
}
