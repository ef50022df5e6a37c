import type { WithdrawnCourse } from '@stapwijzer/shared/api/courses.ts'
import type { SiteHost } from './host.ts'

declare global {
  namespace App {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- Kit merges interfaces of this name
    interface Platform extends SiteHost {}
    interface Error {
      status: number
      message: string
      /** With status 410: the course that is gone, and what comes nearest. */
      withdrawn?: WithdrawnCourse
    }
    interface PageData {
      publicUrl: string
      today: string
      degraded?: boolean
      /** In the browser of a desk: somebody's plan stands open. */
      planOpen?: boolean
    }
  }
}
