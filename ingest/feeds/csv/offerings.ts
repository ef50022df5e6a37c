/** Offerings of a CSV course: one row each, one cell split into starts, or one set of columns. */
import { deliveries, offeringStates } from '@stapwijzer/shared/domain/codes.ts'
import { unknownPrice, type Duration, type Location } from '@stapwijzer/shared/domain/course.ts'
import { emptyOffering, endsBeforeStart, limitOfferings, saysSomething } from '../fields/course.ts'
import { quoted } from '../fields/findings.ts'
import { cleanPostcode, middleOf, placeOf, warnUnresolved } from '../fields/place.ts'
import { cleanUrl } from '../fields/url.ts'
import { cellText, codeCell, dateText, decimalText, lessonsCell, textCell, type Sheet } from './cells.ts'
import { priceCell } from './price.ts'
import type { FeedOffering } from '../format.ts'

/** The offerings that hold together; one with a date that cannot be used is left out. */
export function readOfferings(duration: Duration | null, sheet: Sheet): FeedOffering[] {
  const { offerings: fields, row } = sheet.mapping
  if (!fields) return []
  const found: (FeedOffering | null)[] = []
  if (row === 'offering') {
    sheet.item.rows.forEach((_, index) => {
      const path = `offerings[${index}]`
      found.push(
        readOffering(cellText(fields['start'], `${path}.start`, sheet, index), path, duration, sheet, index),
      )
    })
  } else if (fields['split']) {
    const parts = cellText(fields['split'], 'offerings', sheet).split(fields['split'].separator ?? '|')
    const starts = parts.filter((part) => part.trim() !== '')
    if (starts.length === 0) found.push(readOffering('', 'offerings[0]', duration, sheet, 0))
    starts.forEach((start, index) =>
      found.push(readOffering(start, `offerings[${index}]`, duration, sheet, 0)),
    )
  } else {
    const start = cellText(fields['start'], 'offerings[0].start', sheet)
    found.push(readOffering(start, 'offerings[0]', duration, sheet, 0))
  }
  const kept = found.filter((offering) => offering !== null).filter(saysSomething)
  return limitOfferings(kept, 'offerings', sheet.scope)
}

function readOffering(
  startText: string,
  path: string,
  duration: Duration | null,
  sheet: Sheet,
  row: number,
): FeedOffering | null {
  const fields = sheet.mapping.offerings ?? {}
  const start = dateText(startText, `${path}.start`, sheet)
  const endText = cellText(fields['end'], `${path}.end`, sheet, row)
  const end = dateText(endText, `${path}.end`, sheet)
  const unusable = (start === null && startText.trim() !== '') || (end === null && endText.trim() !== '')
  if (unusable || endsBeforeStart(start, end, `${path}.end`, sheet.scope)) return null
  const location = readPlace(path, sheet, row)
  return {
    ...emptyOffering,
    id: textCell(fields['id'], `${path}.id`, sheet, row),
    start,
    end,
    enrolUntil: dateText(
      cellText(fields['enrolUntil'], `${path}.enrolUntil`, sheet, row),
      `${path}.enrolUntil`,
      sheet,
    ),
    location,
    seats: seats(cellText(fields['seats'], `${path}.seats`, sheet, row), `${path}.seats`, sheet),
    price: fields['price'] ? priceCell(fields['price'], duration, `${path}.price`, sheet, row) : unknownPrice,
    delivery: codeCell(fields['delivery'], deliveries, `${path}.delivery`, sheet, row),
    state: codeCell(fields['state'], offeringStates, `${path}.state`, sheet, row) ?? 'unknown',
    lessons: lessonsCell(fields['lessons'], `${path}.lessons`, sheet, row),
    url:
      cleanUrl(cellText(fields['url'], `${path}.url`, sheet, row), `${path}.url`, sheet.scope) ?? undefined,
  }
}

function readPlace(path: string, sheet: Sheet, row: number): Location | null {
  const fields = sheet.mapping.offerings ?? {}
  const postcodeText = cellText(fields['postcode'], `${path}.postcode`, sheet, row)
  const postcode = cleanPostcode(postcodeText, `${path}.postcode`, sheet.scope)
  const place = placeOf({
    name: textCell(fields['location'], `${path}.location`, sheet, row),
    city: textCell(fields['city'], `${path}.city`, sheet, row),
    postcode,
    ...middleOf(postcode, sheet.scope),
  })
  const text = place?.city ?? place?.name ?? null
  warnUnresolved(text, place, place?.city ? `${path}.city` : `${path}.location`, sheet.scope)
  return place
}

function seats(raw: string, path: string, sheet: Sheet): number | null {
  if (raw.trim() === '') return null
  const number = Number(decimalText(raw, sheet.mapping.file.decimal) ?? Number.NaN)
  if (Number.isInteger(number) && number >= 0 && number <= 1_000_000) return number
  sheet.scope.findings.warn(path, 'unknown-value', `${quoted(raw)} is no number of places.`)
  return null
}
