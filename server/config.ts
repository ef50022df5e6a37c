/** The server's settings from the environment, checked once at start. A wrong value is named, never shown. */
import { z } from 'zod'

export const Config = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.string().optional(),
  DATABASE_URL: z.string().optional(),
})
export type Config = z.infer<typeof Config>
