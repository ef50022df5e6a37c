import { wordBehaviour } from './testing-words.ts'
import { onPostgres } from './testing-engines.ts'

wordBehaviour('postgres', onPostgres)
