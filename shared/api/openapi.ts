/** Contract of the OpenAPI document itself. Open to every origin. */
import { z } from 'zod'
import { contract } from './contract.ts'

export const getOpenApi = contract({
  id: 'getOpenApi',
  method: 'GET',
  path: '/v1/openapi.json',
  tag: 'api',
  summary: 'This document',
  access: 'public',
  maxAge: 300,
  responses: {
    200: {
      description: 'The OpenAPI 3.1 description of this API.',
      schema: z.looseObject({ openapi: z.string(), info: z.looseObject({ version: z.string() }) }),
    },
  },
})
