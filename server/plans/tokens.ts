/** Secrets of plans and of reports. Only their hash is stored. */
import { randomBytes } from 'node:crypto'
import { planCodeOf } from '@stapwijzer/shared/domain/plan/plan-code.ts'
import { hashToken } from '../http/secrets.ts'

type Secret = { token: string; hash: string }

/** 192 random bits, safe in an address, and the hash to store. */
export function newToken(): Secret {
  return secret(randomBytes(24).toString('base64url'))
}

/** Of a plan: 130 random bits, as a code that people can read aloud. */
export function newPlanToken(): Secret {
  return secret(planCodeOf(randomBytes(32)))
}

function secret(token: string): Secret {
  return { token, hash: hashToken(token) }
}
