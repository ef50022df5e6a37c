/**
 * Kit's route announcer hides itself with a `style` attribute, which our Content-Security-Policy forbids.
 * This swaps that attribute for the class `visually-hidden` of our own stylesheet.
 */
import type { Plugin } from 'vite'

const styleAttribute = /\n\s*style="position: absolute; left: 0;[^"]*"/

/** The source of Kit's root component without the attribute; throws when Kit's file has changed. */
export function withoutStyleAttribute(source: string): string {
  if (!styleAttribute.test(source)) {
    throw new Error(
      "Kit's announcer has no style attribute of the known form: check build-steps/announcer.ts",
    )
  }
  return source.replace(styleAttribute, '\n\t\tclass="visually-hidden"')
}

export function announcerWithClass(): Plugin {
  return {
    name: 'announcer-with-class',
    enforce: 'pre',
    transform: {
      filter: { id: /@sveltejs\/kit\/src\/runtime\/components\/root\.svelte$/ },
      handler: (code) => withoutStyleAttribute(code),
    },
  }
}
