/** A calendar file of the API, passed on under its own name. */
const kept = ['content-type', 'content-disposition'] as const

export async function calendarFile(answer: Response): Promise<Response> {
  return new Response(await answer.arrayBuffer(), {
    headers: {
      ...Object.fromEntries(kept.flatMap((name) => [[name, answer.headers.get(name) ?? '']])),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
}
