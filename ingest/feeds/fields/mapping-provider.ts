/** The provider that a mapping file names, and mapping files that may name nothing else. */
import { z } from 'zod'
import { providerTypes } from '@stapwijzer/shared/domain/codes.ts'

const name = z.string().min(1)

export const MappingProvider = z.strictObject({
  id: name.optional(),
  name: name.refine((text) => text.trim() !== '', 'must not be empty'),
  type: z.enum(providerTypes).nullish(),
  kvk: z
    .string()
    .regex(/^\d{8}$/, 'must be 8 digits')
    .nullish(),
  institutionCode: name.nullish(),
  rioOfferer: name.nullish(),
  url: z.url({ protocol: /^https?$/ }).nullish(),
})
export type MappingProvider = z.infer<typeof MappingProvider>

const ProviderMapping = z.strictObject({ mappingVersion: z.literal(1), provider: MappingProvider })

/** Problems of a mapping file of a format that takes only the provider from it; none when there is no file. */
export function checkProviderMapping(raw: unknown): string[] {
  if (raw === null || raw === undefined) return []
  const parsed = ProviderMapping.safeParse(raw)
  return parsed.success ? [] : problemsInWords(parsed.error)
}

/** Problems of a mapping file of a format that takes none, because its items name their providers. */
export function refuseMapping(raw: unknown): string[] {
  return raw === null || raw === undefined
    ? []
    : ['this format names its providers itself and takes no mapping']
}

/** The provider of such a file; null when there is no file. */
export function mappedProvider(raw: unknown): MappingProvider | null {
  return raw === null || raw === undefined ? null : ProviderMapping.parse(raw).provider
}

/** What zod found, one line a problem: the place and the matter. */
export function problemsInWords(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`)
}

/** An id from a name: without accents, in small letters, words joined with `-`. */
export function providerId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || name
}
