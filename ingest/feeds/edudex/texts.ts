/** Texts in several languages: `{nl, en, de}` in JSON, elements with `xml:lang` in XML. */
import type { Course } from '@stapwijzer/shared/domain/course.ts'
import type { Scope } from '../fields/findings.ts'
import { cleanHtml, textToHtml } from '../fields/html.ts'
import { localizedText, type Others } from '../fields/localized-text.ts'

/** The description: of the HTML when it says anything, else of the plain text. */
export function description(
  html: unknown,
  plain: unknown,
  path: string,
  others: Others,
  scope: Scope,
): Course['description'] {
  const field = 'description'
  const rich = localizedText(html, `${path}.programDescriptionHtml`, scope, {
    field,
    others,
    clean: cleanHtml,
  })
  const text =
    rich ??
    localizedText(plain, `${path}.programDescriptionText`, scope, { field, others, clean: textToHtml })
  return text && { html: text.value, lang: text.lang }
}
