import { describe, expect, it } from 'vitest'
import { readLoginPasswords } from './config.ts'

describe('the passwords of the logins', () => {
  it('are those that were given', () => {
    const given = { DATABASE_SERVER_PASSWORD: 'a'.repeat(16), DATABASE_OWNER_PASSWORD: '' }
    expect(readLoginPasswords(given)).toEqual({ server: { text: 'a'.repeat(16), isGenerated: false } })
  })

  it.each(['short', 'with a space in it, and long', 'geheim-met-é-erin-en-lang'])(
    'are refused when they are %s, without repeating it',
    (text) => {
      const read = () => readLoginPasswords({ DATABASE_WORKER_PASSWORD: text })
      expect(read).toThrow('DATABASE_WORKER_PASSWORD must have at least 16 characters')
      expect(read).not.toThrow(text)
    },
  )
})
