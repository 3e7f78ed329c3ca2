-- The two roles of NäraVård in PostgreSQL; see docs/operate.md. Run by a superuser, connected to NäraVård's own database, before the
-- first "--migrate". May be run again at any time: it mends what has been changed by hand.
--
--   naravard_owner  owns the database and makes and changes tables: --migrate, --restore, --move-to
--   naravard        is what the server runs as: reads and writes rows, and can't change a table, a trigger or a right
--
-- Both sign in as systemd runs them, over the socket, or with a password that you set: ALTER ROLE naravard PASSWORD '…'.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'naravard_owner') THEN CREATE ROLE naravard_owner LOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'naravard') THEN CREATE ROLE naravard LOGIN; END IF;
  EXECUTE format('ALTER DATABASE %I OWNER TO naravard_owner', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM naravard', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO naravard', current_database());
END $$;

ALTER ROLE naravard_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE naravard NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

ALTER SCHEMA public OWNER TO naravard_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC, naravard;
GRANT USAGE ON SCHEMA public TO naravard;

-- What later migrations make.
ALTER DEFAULT PRIVILEGES FOR ROLE naravard_owner IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO naravard;
ALTER DEFAULT PRIVILEGES FOR ROLE naravard_owner IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO naravard;

-- What is there already, also when the server has owned it until now.
DO $$
DECLARE it record;
BEGIN
  FOR it IN SELECT c.relname, c.relkind FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'S', 'v')
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i') AND c.relkind = 'S') LOOP
    EXECUTE format('ALTER %s public.%I OWNER TO naravard_owner', CASE it.relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, it.relname);
  END LOOP;
  FOR it IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO naravard_owner', it.name);
  END LOOP;
END $$;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM naravard;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM naravard;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO naravard;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO naravard;

-- The list of migrations is the owner's alone to write, and the audit trail only grows: the triggers say so, and so do the rights.
DO $$
BEGIN
  IF to_regclass('public."__EFMigrationsHistory"') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON public."__EFMigrationsHistory" FROM naravard;
  END IF;
  IF to_regclass('public.tolerated_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON public.tolerated_migrations FROM naravard;
  END IF;
  IF to_regclass('public.content_events') IS NOT NULL THEN
    REVOKE UPDATE, DELETE ON public.content_events FROM naravard;
  END IF;
END $$;
