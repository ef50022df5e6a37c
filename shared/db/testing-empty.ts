/** For tests of migrating: databases that hold nothing, and accounts of an administrator's choice. */
import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { connectionOptions, withDatabase } from './address.ts'
import { testDatabase } from './testing.ts'

export type EmptyDatabases = {
  admin: postgres.Sql
  /** A new database, owned by `owner` where one is given; returns its address for that account. */
  empty(owner?: string): Promise<string>
  /** Makes an account that signs in with the password `geheim`; returns its name. */
  account(options: string): Promise<string>
  close(): Promise<void>
}

/** The account in place of the administrator's. */
export function asAccount(address: string, name: string): string {
  const url = new URL(address)
  url.username = name
  url.password = 'geheim'
  return url.href
}

export async function emptyDatabases(): Promise<EmptyDatabases> {
  // Gives the logins of an outside server their password.
  await (await testDatabase()).drop()
  const url = process.env.TEST_DATABASE_URL!
  const tag = randomBytes(4).toString('hex')
  const databases: string[] = []
  const accounts: string[] = []
  const admin = postgres({ ...connectionOptions(url), max: 1, onnotice: () => {} })
  return {
    admin,
    async empty(owner) {
      const name = `stapwijzer_migrate_${tag}_${databases.length}`
      await admin.unsafe(`create database ${name}${owner ? ` owner ${owner}` : ''}`)
      databases.push(name)
      const address = withDatabase(url, name)
      return owner ? asAccount(address, owner) : address
    },
    async account(options) {
      const name = `stapwijzer_account_${tag}_${accounts.length}`
      await admin.unsafe(`create role ${name} login password 'geheim' ${options}`)
      accounts.push(name)
      return name
    },
    async close() {
      for (const name of databases) await admin.unsafe(`drop database if exists ${name} with (force)`)
      for (const name of accounts) await admin.unsafe(`drop role if exists ${name}`)
      await admin.end()
    },
  }
}

export async function ask<T extends object>(address: string, question: string): Promise<T[]> {
  const sql = postgres({ ...connectionOptions(address), max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe<T[]>(question)
  } finally {
    await sql.end()
  }
}
