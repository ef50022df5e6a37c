/**
 * Three things that Kit does for each page it writes and that ours need once or not at all (each a twentieth of the work of
 * a page of results, or of its length): marks between the parts of a page, for the script that takes it over, where there is
 * none (`csr = false`); the hash of a stylesheet that never changes; and an ETag counted letter by letter in JavaScript.
 */
import type { Plugin } from 'vite'

/** What Svelte writes around blocks and components; a text of the page holds none, because `<` is escaped there. */
export const marks = /<!--(?:\[(?:-?\d+|!)?|\])?-->/g

const body = 'let body = rendered.body;'
const tag = 'hash(transformed)'
const digest = /async function sha256\(content\) \{/

/** Kit's writer of pages without marks where no script reads them, with a tag counted by OpenSSL. */
export function withoutMarks(source: string): string {
  if (!source.includes(body) || !source.includes(tag)) throw changed('page/render.js')
  const text = source
    .replace(body, `let body = page_config.csr ? rendered.body : rendered.body.replace(${marks}, '');`)
    .replace(tag, "digestOf('sha1', transformed, 'base64url')")
  return `import { hash as digestOf } from 'node:crypto';\n${text}`
}

/** Kit's policy for styles and scripts, which hashes each text once; a site has as many as it has pages. */
export function withKeptHashes(source: string): string {
  if (!digest.test(source)) throw changed('page/csp.js')
  return `${source.replace(digest, 'async function sha256Anew(content) {')}
const keptHashes = new Map();
function sha256(content) {
	let found = keptHashes.get(content);
	if (found === undefined) {
		if (keptHashes.size >= 200) keptHashes.clear();
		found = sha256Anew(content);
		keptHashes.set(content, found);
	}
	return found;
}
`
}

function changed(file: string): Error {
  return new Error(`Kit's ${file} is not as it was: check build-steps/page-text.ts`)
}

export function pageText(): Plugin {
  return {
    name: 'page-text',
    enforce: 'pre',
    transform: {
      filter: { id: /@sveltejs\/kit\/src\/runtime\/server\/page\/(render|csp)\.js$/ },
      handler: (code, id) => (id.endsWith('csp.js') ? withKeptHashes(code) : withoutMarks(code)),
    },
  }
}
