/** The version of the API that every answer carries in `API-Version`; equal to `info.version` of the OpenAPI document. */
export const apiVersion = '1.0.0'
