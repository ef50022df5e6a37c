/** Certificates for tests (X.509, written in DER by hand, because Node only reads them): an authority and what it signs. */
import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

export type Certified = { certificate: string; key: string }
export type Authority = Certified & { sign(host: string): Certified }

/** An authority that signed itself. */
export function authority(name: string): Authority {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const own = { issuer: name, issuerKey: keys.privateKey }
  return {
    ...certified({ ...own, subject: name, keys, ca: true }),
    sign(host) {
      return certified({ ...own, subject: host, keys: generateKeyPairSync('ec', { namedCurve: 'P-256' }) })
    },
  }
}

type Wanted = {
  subject: string
  issuer: string
  issuerKey: KeyObject
  keys: { publicKey: KeyObject; privateKey: KeyObject }
  ca?: boolean
}

function certified({ subject, issuer, issuerKey, keys, ca = false }: Wanted): Certified {
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'))
  const extensions = [
    ...(ca ? [extension('551d13', sequence(der(0x01, Buffer.from([0xff]))))] : []),
    ...(ca ? [] : [extension('551d11', sequence(der(0x82, Buffer.from(subject))))]),
  ]
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer),
    sequence(time('20200101000000Z'), time('20991231235959Z')),
    nameOf(subject),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  )
  const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', body, issuerKey)]))
  const base64 = sequence(body, ecdsaWithSha256, signature).toString('base64').replaceAll(/.{64}/g, '$&\n')
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  }
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), content])
}

const sequence = (...parts: Buffer[]) => der(0x30, Buffer.concat(parts))
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const time = (text: string) => der(0x18, Buffer.from(text))
const nameOf = (text: string) => sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(text)))))
const extension = (id: string, value: Buffer) => sequence(oid(id), der(0x04, value))
