import { safeBehaviour } from './testing-safe-behaviour.ts'
import { onPostgres } from './testing-engines.ts'

safeBehaviour('postgres', onPostgres)
