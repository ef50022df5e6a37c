/** Whether it is Stapwijzer itself that holds the port: then nothing is wrong, and the person wants its address. */
import { getLive } from '../../shared/api/health.ts'
import { publicUrl } from '../../shared/domain/runtime-settings.ts'
import { StartError } from './failure.ts'

const patienceMs = 2000

/** The sentence to show when a Stapwijzer answers there; null when something else, or nothing, does. */
export async function alreadyRunning(where: { HOST: string; PORT: number }): Promise<StartError | null> {
  if (where.PORT === 0) return null
  const url = publicUrl(where)
  try {
    const answer = await fetch(new URL(getLive.path, url), {
      signal: AbortSignal.timeout(patienceMs),
      headers: { connection: 'close' },
      redirect: 'error',
    })
    await answer.body?.cancel()
    // Whatever it says of itself: one that cannot work holds the port too.
    if (!answer.headers.has('api-version')) return null
    return new StartError(
      `Stapwijzer is already running at ${url}; set PORT to another number to start a second one.`,
    )
  } catch {
    return null
  }
}
