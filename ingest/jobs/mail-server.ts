/** The mail server of `SMTP_URL`. */
import { createTransport } from 'nodemailer'
import type { SendMail } from './outbox.ts'

const patienceMs = 15_000

/** Null when no mail server is set: then mails wait in the outbox. */
export function mailServer(settings: { SMTP_URL?: string | undefined; MAIL_FROM: string }): SendMail | null {
  if (!settings.SMTP_URL) return null
  const transport = createTransport(settings.SMTP_URL, {
    from: settings.MAIL_FROM,
  })
  // The address form takes its time-outs from here.
  Object.assign(transport.options, {
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  })
  return async (mail) => {
    await transport.sendMail(mail)
  }
}
