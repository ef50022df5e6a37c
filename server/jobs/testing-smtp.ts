/** A mail server for tests: it speaks SMTP (RFC 5321) and can stop answering at the moments that matter. */
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { freePort } from '@stapwijzer/shared/db/testing-port.ts'

/** At whose mail it falls silent, and when: `recipient` = before it takes the mail, `taken` = it has the mail but does not say so. */
export type Silence = { to: string; when: 'recipient' | 'taken' }

export type MailSink = {
  url: string
  /** Every mail that it took, as it came. */
  mails: string[]
  /** Every command outside a mail, as it came. */
  commands: string[]
  silence: Silence | null
  /** What it answers to mail for an address, by the address, instead of taking it. */
  refused: Map<string, string>
  /** Resolves when it next falls silent. */
  silent: () => Promise<void>
  /** Nobody listens any more; running connections end. */
  goDown: () => Promise<void>
  /** Listens again, at the same port. */
  comeBack: () => Promise<void>
}

export async function startMailSink(): Promise<MailSink> {
  const sockets = new Set<Socket>()
  let fellSilent = Promise.withResolvers<void>()
  let server: Server | null = null
  const port = await freePort()
  const listen = async () => {
    server = createServer((socket) => serve(socket)).listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    commands: [],
    silence: null,
    refused: new Map(),
    silent: () => fellSilent.promise,
    async goDown() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server?.close(done))
    },
    comeBack: listen,
  }
  const isSilent = (when: Silence['when'], text: string) =>
    sink.silence?.when === when && text.includes(sink.silence.to)
  const fallSilent = () => {
    fellSilent.resolve()
    fellSilent = Promise.withResolvers<void>()
  }

  function serve(socket: Socket): void {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
    const answer = (line: string) => socket.write(`${line}\r\n`)
    let buffer = ''
    let inMail = false
    const command = (line: string) => {
      sink.commands.push(line)
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'RCPT' && isSilent('recipient', line)) return fallSilent()
      const refusal = verb === 'RCPT' && sink.refused.get(/<(.*?)>/.exec(line)?.[1] ?? '')
      if (refusal) answer(refusal)
      else if (verb === 'EHLO') answer('250-sink\r\n250 AUTH PLAIN')
      else if (verb === 'AUTH') answer('235 Welcome')
      else if (verb === 'STAR') answer('502 Not here')
      else if (verb === 'DATA') {
        inMail = true
        answer('354 Go on')
      } else if (verb === 'QUIT') socket.end('221 Bye\r\n')
      else answer('250 OK')
    }
    const mail = (text: string) => {
      inMail = false
      sink.mails.push(text)
      if (isSilent('taken', text)) fallSilent()
      else answer('250 Taken')
    }
    socket.on('data', (chunk: Buffer) => {
      buffer += chunk.toString()
      for (;;) {
        const end = inMail ? '\r\n.\r\n' : '\r\n'
        const at = buffer.indexOf(end)
        if (at < 0) return
        const part = buffer.slice(0, at)
        buffer = buffer.slice(at + end.length)
        if (inMail) mail(part)
        else command(part)
      }
    })
    answer('220 sink')
  }

  await listen()
  return sink
}
