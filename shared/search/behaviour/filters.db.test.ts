import { filterBehaviour } from './testing-filters.ts'
import { onPostgres } from './testing-engines.ts'

filterBehaviour('postgres', onPostgres)
