import { expect, test } from 'vitest'
import { signedHeaders } from './webhook-signature.ts'

/** The example of the Standard Webhooks libraries. */
const key = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64')
const at = new Date(1_614_265_330_999)
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const body = '{"test": 2432232314}'
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='

test('signs as the example of the standard', () => {
  expect(signedHeaders(id, body, [key], at)).toEqual({
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': signature,
  })
})

test('while a key is replaced both sign', () => {
  const both = signedHeaders(id, body, [Buffer.alloc(24, 1), key], at)['webhook-signature']?.split(' ')
  expect(both).toHaveLength(2)
  expect(both?.[1]).toBe(signature)
})
