/** Source ids of courses on pages: `@id`, else `url`, else the page and the position in it. */
import { isNode, listOf, type Node } from './graph.ts'

/** Stands for the folder of a feed of files, so that its links can be completed like addresses. */
const folder = 'file:///'

/** Completes links on the page `page` (an address, or a path within the folder); what is complete stays as it is. */
export function linksOn(page: string): (link: string) => string {
  const base = URL.canParse(page) ? page : folder + page.split('/').map(encodeURIComponent).join('/')
  return (link) => {
    // `_:b0` and the like are names within one page, and `school:1` is complete.
    if (/^[a-z_][a-z0-9+.-]*:/i.test(link) || !URL.canParse(link, base)) return link
    const { href } = new URL(link, base)
    return href.startsWith(folder) ? decoded(href.slice(folder.length)) : href
  }
}

export function sourceId(
  course: Node,
  page: string,
  position: number,
  absolute: (link: string) => string,
): string {
  const own = course['@id']
  if (typeof own === 'string' && own !== '' && !own.startsWith('_:')) return own
  return linkOf(course['url'], absolute) ?? `${page}#${position}`
}

/** The first link of a member, which may be a text or a node with an id; completed. */
export function linkOf(member: unknown, absolute: (link: string) => string): string | null {
  for (const one of listOf(member)) {
    const link = isNode(one) ? (one['@id'] ?? one['@value']) : one
    if (typeof link === 'string' && link.trim() !== '') return absolute(link.trim())
  }
  return null
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
