import { describe, expect, it } from 'vitest'
import { acrSuffices } from './acr.ts'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './cookie.ts'
import { safeReturnPath } from './routes.ts'
import { accessOf, knownRoles } from './roles.ts'

const loa = 'http://eidas.europa.eu/LoA/'

describe('case 78: the level of assurance', () => {
  it.each<[string, unknown, boolean]>([
    [`${loa}substantial`, `${loa}substantial`, true],
    [`${loa}substantial`, `${loa}high`, true],
    [`${loa}substantial`, 'high', true],
    [`${loa}substantial`, `${loa}low`, false],
    [`${loa}high`, `${loa}substantial`, false],
    [`${loa}substantial`, undefined, false],
    [`${loa}substantial`, '', false],
    [`${loa}substantial`, ['high'], false],
    [`${loa}low`, `${loa}low`, true],
    [`${loa}low`, undefined, false],
    ['low', '', false],
    ['low', null, false],
    ['low', 'urn:password', false],
    ['urn:mfa', 'urn:mfa', true],
    ['urn:mfa', `${loa}high`, false],
    [`urn:mfa ${loa}high`, 'urn:mfa', true],
    ['', 'anything', false],
  ])('asked %s, stated %s: %s', (asked, stated, suffices) => {
    expect(acrSuffices(asked, stated)).toBe(suffices)
  })
})

describe('case 75: the way back after signing in', () => {
  it.each(['/loket', '/loket/doorverwijzing/1?tab=plan#vraag', '/beheer', '/?x=1'])('keeps %s', (path) => {
    expect(safeReturnPath(path)).toBe(path)
  })

  it.each([
    undefined,
    ['/loket', '/x'],
    '',
    'loket',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    '/%0d%0aSet-Cookie:x'.replace('%0d%0a', '\r\n'),
    '/..//evil.example',
    '/./\\evil.example',
    ' /loket',
    '/loket/inloggen',
    '/loket/uitloggen?x',
    '/x/../loket/terug',
    '/demo-inloggen/auth',
    `/${'a'.repeat(500)}`,
  ])('does not go to %j', (path) => {
    expect(safeReturnPath(path)).toBe('/loket')
  })
})

describe('roles', () => {
  it('reads a list or a text, and passes over what it does not know', () => {
    const claim = [
      'counsellor:loket-a',
      'teacher',
      7,
      'counsellor:',
      'counsellor:A',
      'counsellor:loket-a',
      'platform-admin',
    ]
    expect(knownRoles(claim)).toEqual(['counsellor:loket-a', 'platform-admin'])
    expect(knownRoles('desk-admin:b counsellor:b')).toEqual(['desk-admin:b', 'counsellor:b'])
    for (const nothing of [undefined, null, 5, { roles: ['platform-admin'] }])
      expect(knownRoles(nothing)).toEqual([])
  })

  it('knows the policy officer, and a sector body by its id alone', () => {
    const claim = ['policy', 'policy:utrecht', 'sector:u-tech', 'sector', 'sector:', 'sector:U TECH']
    expect(knownRoles(claim)).toEqual(['policy', 'sector:u-tech'])
    expect(accessOf(knownRoles(claim))).toMatchObject({ policy: true, sectors: ['u-tech'], desks: [] })
    expect(accessOf(['platform-admin'])).toMatchObject({ policy: false, sectors: [] })
  })

  it('lets the wider of two roles at one desk count', () => {
    for (const roles of [
      ['desk-admin:b', 'counsellor:b'],
      ['counsellor:b', 'desk-admin:b'],
    ]) {
      expect(accessOf(roles)).toEqual({
        desks: [{ id: 'b', role: 'desk-admin' }],
        platformAdmin: false,
        providers: [],
        policy: false,
        sectors: [],
      })
    }
  })
})

describe('case 79: the cookie', () => {
  const value = 'A'.repeat(43)
  it('is for this host only, unreadable for scripts, and not sent along by other sites', () => {
    expect(setSessionCookie(value)).toBe(
      `__Host-stapwijzer-sessie=${value}; Path=/; HttpOnly; Secure; SameSite=Lax`,
    )
    expect(clearSessionCookie()).toContain('Max-Age=0')
  })

  it.each([
    [`a=b; __Host-stapwijzer-sessie=${value}; c=d`, value],
    [`__Host-stapwijzer-sessie=${value}; __Host-stapwijzer-sessie=${'B'.repeat(43)}`, undefined],
    ['__Host-stapwijzer-sessie=short', undefined],
    [`stapwijzer-sessie=${value}`, undefined],
    [undefined, undefined],
  ])('is read from %s', (header, expected) => {
    expect(readSessionCookie(header)).toBe(expected)
  })
})
