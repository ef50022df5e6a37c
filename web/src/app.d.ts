import type { WithdrawnCourse } from '@stapwijzer/shared/api/courses.ts'

type Operator = Record<'name' | 'address' | 'phone' | 'mail', string | null>

declare global {
  namespace App {
    /** What the process that mounts the site gives to each request; server/site/built-site.ts has the other half. */
    interface Platform {
      /**
       * Answers a question to the API (path and query) inside this process, for the visitor whose page is being made. The
       * text of the answer is there at once.
       */
      api(asked: {
        method: string
        address: string
        headers: Record<string, string>
        body: string | undefined
      }): Promise<Response>
      /** Logs a page that failed, with the trace id of the visitor's request. */
      report(failure: { route: string | null; error: unknown }): void
      /** Today in Europe/Amsterdam, `YYYY-MM-DD`. */
      today: string
      /** The origin that links and canonical addresses are made from. */
      publicUrl: string
      /** The catalogue is the invented one: production leaves it out. */
      demonstration: boolean
      /** Who runs the site; null for what was not said. */
      operator: Operator
      /** Set only on the host's own request for an error page. */
      refused?: number
    }
    interface Error {
      status: number
      message: string
      /** With status 410: the course that is gone, and what comes nearest. */
      withdrawn?: WithdrawnCourse
    }
    interface PageData {
      publicUrl: string
      today: string
      demonstration: boolean
      operator: Operator | null
      degraded?: boolean
      /** In the browser of a desk: somebody's plan stands open. */
      planOpen?: boolean
    }
  }
}
