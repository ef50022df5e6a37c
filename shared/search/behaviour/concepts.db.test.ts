import { conceptBehaviour } from './testing-concepts.ts'
import { onPostgres } from './testing-engines.ts'

conceptBehaviour('postgres', onPostgres)
