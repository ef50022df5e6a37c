/** Who asks what a plan costs. */
import type { EmployerFacts, PersonFacts } from '@stapwijzer/shared/domain/funding/facts.ts'

/** Who asks, as far as they told; `municipality` is the one that the postcode lies in, when it lies in exactly one. */
export type Asker = { person: PersonFacts; employer?: EmployerFacts | null; municipality: string | null }
