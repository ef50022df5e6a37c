import { conceptBehaviour } from './testing-concept-behaviour.ts'
import { onPostgres } from './testing-engines.ts'

conceptBehaviour('postgres', onPostgres)
