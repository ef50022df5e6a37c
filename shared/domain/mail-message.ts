/** A mail as it waits in the outbox. */

export type MailMessage = {
  to: string
  subject: string
  text: string
  /** The same words with links and headings. */
  html?: string
  /** Further headers, such as those of RFC 8058. */
  headers?: Record<string, string>
}

/** In the clear, or the same as JSON that was sealed (shared/db/sealed-text.ts). */
export type StoredMessage = MailMessage | { sealed: string }
