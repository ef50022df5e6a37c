import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type UserConfig } from 'vite'
import { defaultLocale, shippedLocales, type Locale } from '@stapwijzer/shared/text/locale.ts'
import { mountedAdapter } from './build-steps/adapter.ts'
import { announcerWithClass } from './build-steps/announcer.ts'
import { lucideIcons } from './build-steps/icons.ts'
import { localAddresses } from './build-steps/local-addresses.ts'
import { oneLanguage } from './build-steps/one-language.ts'
import { pageScript } from './build-steps/page-script.ts'
import { pageText } from './build-steps/page-text.ts'
import { pruneCss } from './build-steps/prune-css.ts'
import { sharedContracts } from './build-steps/shared-contracts.ts'
import { sourceHash } from './build-steps/source-hash.ts'
import { unreadData } from './build-steps/unread-data.ts'

// What browsers load is built for each language; `mode` is the tag of one that is not the default (build.ts).
export default defineConfig(({ mode }) => siteOf(shippedLocales.includes(mode) ? mode : defaultLocale))

function siteOf(locale: Locale): UserConfig {
  const script = pageScript(locale)
  const icons = lucideIcons()
  return {
    plugins: [
      oneLanguage(locale),
      localAddresses(locale, defaultLocale),
      announcerWithClass(),
      unreadData(),
      pageText(),
      icons.plugin,
      script.plugin,
      pruneCss(),
      sharedContracts(),
      sveltekit({
        adapter: mountedAdapter(locale, [script.file, icons.file]),
        // Every page is served below the root of one host, whatever its name.
        paths: { relative: false },
        // The small stylesheets of a page come with it (allowed by their hash): one request less each before it is shown.
        inlineStyleThreshold: 6000,
        version: { name: sourceHash() },
        // The name of a component's styles stands on some five hundred elements of a page of results.
        compilerOptions: { cssHash: ({ hash, filename, css }) => `s${hash(filename || css).slice(0, 5)}` },
        // Cross-site posts are refused where the site is mounted, by the public address and not by the Host header.
        csrf: { trustedOrigins: ['*'] },
        csp: {
          mode: 'hash',
          directives: {
            'default-src': ['none'],
            'script-src': ['self'],
            'style-src': ['self'],
            'font-src': ['self'],
            'img-src': ['self'],
            'connect-src': ['self'],
            'manifest-src': ['self'],
            'form-action': ['self'],
            'base-uri': ['none'],
            'frame-ancestors': ['none'],
          },
        },
      }),
    ],
    // A file stays a file: data: addresses are not allowed by the Content-Security-Policy.
    build: { sourcemap: false, assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What several pages share comes in few files: each costs a request, and some nine hundred bytes of headers.
              codeSplitting: {
                groups: [
                  { name: 'parts', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
                ],
              },
            },
          },
        },
      },
    },
    // The server part holds all it needs but the contracts: at run time nothing of the build tools is loaded.
    ssr: { noExternal: true },
  }
}
