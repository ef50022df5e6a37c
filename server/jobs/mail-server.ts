/** The mail server of `SMTP_URL`. */
import { createTransport } from 'nodemailer'
import type { SendMail } from './outbox.ts'

/** Milliseconds. Some servers look through a mail for long before they take it; cutting that off would send it twice. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/** Null when no mail server is set: then mails wait in the outbox. `waiting` is for tests. */
export function mailServer(
  { SMTP_URL: url, MAIL_FROM: from }: { SMTP_URL?: string | undefined; MAIL_FROM: string },
  waiting = patience,
): SendMail | null {
  if (!url) return null
  // A password goes over an encrypted connection only: by itself the library sends it in the clear when the server, or
  // whoever stands between, offers none. What the address says comes first.
  const requireTLS = new URL(url).username !== ''
  const transport = createTransport({ url, requireTLS, ...waiting }, { from })
  return async (mail) => {
    await transport.sendMail(mail)
  }
}
