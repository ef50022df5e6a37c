import { safeBehaviour } from './testing-safety.ts'
import { onPostgres } from './testing-engines.ts'

safeBehaviour('postgres', onPostgres)
