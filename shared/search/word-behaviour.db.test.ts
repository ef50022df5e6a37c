import { wordBehaviour } from './testing-word-behaviour.ts'
import { onPostgres } from './testing-engines.ts'

wordBehaviour('postgres', onPostgres)
