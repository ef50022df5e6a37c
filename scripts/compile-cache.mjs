/**
 * For `node --import`: keeps compiled modules in a folder of the installation, so that a short command does not spend
 * most of its time on compiling. Where the folder cannot be written, or Node is too old to know of this, nothing happens.
 */
import module from 'node:module'
import { fileURLToPath } from 'node:url'

module.enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/compile', import.meta.url)))
