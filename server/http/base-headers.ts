/**
 * The headers of every answer, errors and answers outside Fastify's reach included.
 * An answer is not kept by anyone unless its contract says so; a page replaces the policy by its own.
 */
import { apiVersion } from '@stapwijzer/shared/api/version.ts'

/** For answers that are data: nothing in them may load, run, submit or be framed. */
export const dataPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const noDevices = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ')

export const baseHeaders: Readonly<Record<string, string>> = Object.freeze({
  'api-version': apiVersion,
  'cache-control': 'no-store',
  'content-security-policy': dataPolicy,
  // No page of another site keeps a hand on a window of ours, or loads an answer of ours into its own process.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing here asks for a device, a place or a payment, and no script that slips in may.
  'permissions-policy': noDevices,
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
})
