import { localPath } from '@stapwijzer/shared/text/locale-path.ts'

/**
 * The one way from a page in the browser to the server that sent it. A failed connection is an answer (null), never an
 * exception; addresses are paths of our own, so nothing goes to another host.
 */
export async function postToServer(
  path: `/${string}`,
  body?: unknown,
  signal?: AbortSignal,
): Promise<Response | null> {
  try {
    return await fetch(localPath(path), {
      method: 'POST',
      signal,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  } catch {
    return null
  }
}
