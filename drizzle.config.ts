import { defineConfig } from "drizzle-kit";

/** `DIALECT=postgresql npx drizzle-kit generate`: one schema, two sets of migrations (see `npm run db:generate`). */
const dialect = process.env.DIALECT === "postgresql" ? "postgresql" : "sqlite";

export default defineConfig({
  dialect,
  schema: `./db/tables.${dialect}.cjs`,
  out: `./db/migrations/${dialect}`,
  casing: "snake_case",
});
