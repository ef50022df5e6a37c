/**
 * The server part of the site asks the API by its contracts. It runs in the process that serves the API, so it takes the
 * contracts that are loaded there: a copy of its own would have every schema be made twice.
 */
import type { Plugin } from 'vite'

export function sharedContracts(): Plugin {
  return {
    name: 'shared-contracts',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^@stapwijzer\/shared\/api\// },
      handler(id) {
        return this.environment.config.consumer === 'server' ? { id, external: true } : undefined
      },
    },
  }
}
