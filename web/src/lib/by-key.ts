/** What a call says to be let in by the secret of the plan, question or report that it is about. */
export function byKey(
  { id, token }: { id: string; token: string },
  headers: Readonly<Record<string, string>> = {},
): { params: { id: string }; headers: Record<string, string> } {
  return { params: { id }, headers: { authorization: `Bearer ${token}`, ...headers } }
}
