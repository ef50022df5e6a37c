import type { SiteHost } from './host.ts'

declare global {
  namespace App {
    interface Platform extends SiteHost {}
    interface Error {
      status: number
      message: string
    }
  }
}
