/**
 * Kit writes what a page loaded as JavaScript, for the script that takes the page over, also where there is none
 * (`csr = false`) and the text is thrown away. For a page of results that was about a twentieth of the work of making it.
 */
import type { Plugin } from 'vite'

const written = /if \(node\) \{\n\s*data_serializer\.add_node\(/

/** The source of Kit's page without that for pages that no script takes over; throws when Kit's file has changed. */
export function withoutUnreadData(source: string): string {
  if (!written.test(source) || !/const csr = nodes\.csr\(\)/.test(source)) {
    throw new Error(
      'Kit no longer writes the data of a page in the known way: check build-steps/unread-data.ts',
    )
  }
  return source.replace(written, (found) => found.replace('(node)', '(node && csr)'))
}

export function unreadData(): Plugin {
  return {
    name: 'unread-data',
    enforce: 'pre',
    transform: {
      filter: { id: /@sveltejs\/kit\/src\/runtime\/server\/page\/index\.js$/ },
      handler: (code) => withoutUnreadData(code),
    },
  }
}
