import { pgKit, sqliteKit } from "./columns";
import { defineSchema } from "./schema";

/** Which database this process speaks to, from `DATABASE_URL` (contract, section Environment). */
export const dialect: "sqlite" | "postgresql" = /^postgres(ql)?:\/\//.test(process.env.DATABASE_URL ?? "")
  ? "postgresql"
  : "sqlite";

/** The tables of that database; typed as SQLite's, which the PostgreSQL ones are cast to (see columns.ts). */
export const tables = defineSchema(dialect === "postgresql" ? pgKit : sqliteKit);
