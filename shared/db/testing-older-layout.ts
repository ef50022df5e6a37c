/** For tests: a database as a version before the first migration of ours left it, with something in it. */
import { ask } from './testing-empty.ts'
import { migrate } from './migrate.ts'

/** Makes one of the empty database at `url`; the superuser of `url` owns its tables, as it did before there was an owner. */
export async function makeOlderLayout(url: string): Promise<void> {
  await migrate(url)
  await ask(
    url,
    `update migration.applied set hash = repeat('0', 64), created_at = 1796207083926;
     reassign owned by stapwijzer_owner to current_user;
     create table pgboss.kept (id int);
     insert into private.plan (token_hash, body, created_at, updated_at, expires_at)
     values ('h', '{"title":"Bewaard"}', now(), now(), now() + interval '1 day');
     insert into audit.line (at, action, object, result, origin, actor) values (now(), 'a', 'o', 'ok', '-', '-')`,
  )
}

/** What a start would change first: owners, rights, logins and their groups, and the list of what was applied. */
export async function stateOf(url: string): Promise<object[]> {
  return ask(
    url,
    `select 'table' as kind, c.oid::regclass::text as it, c.relowner::regrole::text as of, c.relacl::text as more from pg_class c
       where c.relnamespace::regnamespace::text in ('catalogue', 'private', 'audit', 'insight', 'migration', 'pgboss')
     union all select 'schema', nspname::text, nspowner::regrole::text, nspacl::text from pg_namespace
     union all select 'database', datname::text, datdba::regrole::text, datacl::text from pg_database where datname = current_database()
     union all select 'migration', hash, created_at::text, null from migration.applied
     union all select 'plan', id::text, body::text, null from private.plan
     union all select 'seal', line_id::text, hash, null from audit.seal order by 1, 2, 3`,
  )
}

/** The roles of the whole server, with what each may become. */
export async function rolesOf(url: string): Promise<object[]> {
  return ask(
    url,
    `select r.rolname::text as it, r.rolcanlogin as login, array(select m.roleid::regrole::text from pg_auth_members m
       where m.member = r.oid order by 1) as groups from pg_roles r where r.rolname like 'stapwijzer%' order by 1`,
  )
}
