/** For tests of pages with forms: a post as a browser without script sends it, and the cookies it gets back. */
import { parse, type HTMLElement } from 'node-html-parser'
import type { TestApp } from '../testing.ts'
import { page, publicUrl, type Page } from './testing.ts'

export type Fields = Record<string, string | readonly string[]>

/** `cookie`: what the browser holds, `name=value`. */
export function sendForm(test: TestApp, url: string, fields: Fields = {}, cookie?: string): Promise<Page> {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  )
  return page(test, url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: publicUrl,
      ...(cookie ? { cookie } : {}),
    },
    payload: body.toString(),
  })
}

export function readPage(test: TestApp, url: string, cookie?: string): Promise<Page> {
  return page(test, url, { headers: cookie ? { cookie } : {} })
}

/** The `Set-Cookie` headers of an answer. */
export function cookiesSet({ headers }: Pick<Page, 'headers'>): string[] {
  return [headers['set-cookie']].flat().filter((one) => typeof one === 'string')
}

/** What only a browser without script shows; a parser keeps it as text. */
export function withoutScript({ root }: Pick<Page, 'root'>): HTMLElement {
  return parse(
    root
      .querySelectorAll('noscript')
      .map((one) => one.innerHTML)
      .join(''),
  )
}
