/** Which pages a language with entry pages has. Their routes stand below `entryFolder`; nobody asks for that address itself. */
const pages = /^\/(?:zoeken|financiering|advies|uit-een-ander-land|opleiding\/[^/?#]+)?(?:[?#]|$)/

export const entryFolder = '/_taal'

export function isEntryPath(address: string): boolean {
  return pages.test(address)
}

/** Where the route of an address stands; one that is no entry page leads to the front page, which says so. */
export function entryRoute(path: string): string {
  if (path.startsWith('/_') && !path.startsWith(entryFolder)) return path
  if (!isEntryPath(path)) return `${entryFolder}/elders`
  return path === '/' ? entryFolder : `${entryFolder}${path}`
}
