import { filterBehaviour } from './testing-filter-behaviour.ts'
import { onPostgres } from './testing-engines.ts'

filterBehaviour('postgres', onPostgres)
