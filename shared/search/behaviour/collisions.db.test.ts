import { collisionBehaviour } from './testing-collisions.ts'
import { onPostgres } from './testing-engines.ts'

collisionBehaviour('postgres', onPostgres)
