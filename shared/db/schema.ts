/** The whole database schema, one file per schema or concern. */
export * from './schema/audit.ts'
export * from './schema/catalogue.ts'
export * from './schema/duplicates.ts'
export * from './schema/geography.ts'
export * from './schema/history.ts'
export * from './schema/private.ts'
export * from './schema/search.ts'
export * from './schema/taxonomy.ts'
