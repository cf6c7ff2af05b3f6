import { createHash } from "node:crypto";
import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { lastDayOf } from "~/domains/appointments/appointment";
import { FIRM_NAME, type Tie } from "~/domains/awards/jury/conflict/tie";
import { findEnterprise, firmItBecame } from "~/domains/directory/enterprise.store.server";
import { foldEnterpriseName } from "~/domains/directory/enterprise-name";
import { isoDayOf } from "~/kernel/instant-format";

/** What joins people to firms, groups and each other: each domain declares what it can give, and a new one joins the list below. */
interface TieSource {
  tiesOf(on: Reader, personIds: readonly string[], cycleId: string): Promise<Tie[]>;
}

/** Firms that she says she worked at, that appointed her, and where she says that she works now; and the groups to which they belong. */
const employment: TieSource = {
  async tiesOf(on, personIds) {
    const firms = await firmsOf(on, personIds);
    return [...firms, ...(await groupsOf(on, firms)), ...(await namesOf(on, personIds, firms))];
  },
};

async function firmsOf(on: Reader, personIds: readonly string[]): Promise<Tie[]> {
  const { employment: worked, appointment, person } = tables;
  const ids = [...personIds];
  const stated = await on.select().from(worked).where(inArray(worked.personId, ids));
  const appointed = await on
    .select()
    .from(appointment)
    .where(and(inArray(appointment.personId, ids), eq(appointment.answer, "accepted")));
  const now = await on.select({ id: person.id, firm: person.enterpriseId }).from(person).where(inArray(person.id, ids));
  const tie = (personId: string, firm: string, from: string | null, to: string | null, source: string): Tie => ({
    personId,
    kind: "employment",
    key: `enterprise:${firm}`,
    from,
    to,
    source,
  });
  return [
    ...stated.flatMap(({ personId, enterpriseId, from, to, id }) =>
      enterpriseId === null ? [] : [tie(personId, enterpriseId, from, to, `employment ${id}`)],
    ),
    ...appointed.flatMap((one) =>
      one.personId === null
        ? []
        : [tie(one.personId, one.enterpriseId, one.from, lastDayOf(one), `appointment ${one.id}`)],
    ),
    ...now.flatMap(({ id, firm }) => (firm === null ? [] : [tie(id, firm, null, null, "account")])),
  ];
}

/**
 * An employer that was typed and found in no register, by its folded name, and beside it every firm of these people that bears the same. It is less sure
 * than a firm that was chosen, and keeps apart all the same; the desk names it as what has to be looked at. The key tells no name: drawings keep it.
 */
async function namesOf(on: Reader, personIds: readonly string[], firms: readonly Tie[]): Promise<Tie[]> {
  const { employment: worked, enterprise } = tables;
  const typed = await on
    .select()
    .from(worked)
    .where(and(inArray(worked.personId, [...personIds]), isNull(worked.enterpriseId)));
  if (typed.length === 0) return [];
  const names = new Set(typed.map(({ employerName }) => nameKey(employerName)));
  const ids = [...new Set(firms.map(({ key }) => key.slice("enterprise:".length)))];
  const known =
    ids.length === 0
      ? []
      : await on
          .select({ id: enterprise.id, name: enterprise.name })
          .from(enterprise)
          .where(inArray(enterprise.id, ids));
  const keys = new Map(known.map(({ id, name }) => [`enterprise:${id}`, nameKey(name)]));
  return [
    ...typed.map(
      ({ personId, employerName, from, to, id }): Tie => ({
        personId,
        kind: "employment",
        key: nameKey(employerName),
        from,
        to,
        source: `employment ${id}`,
      }),
    ),
    ...firms.flatMap((tie): Tie[] => {
      const key = keys.get(tie.key);
      return key !== undefined && names.has(key) ? [{ ...tie, key }] : [];
    }),
  ];
}

const nameKey = (name: string): string =>
  `${FIRM_NAME}${createHash("sha256").update(foldEnterpriseName(name)).digest("hex").slice(0, 24)}`;

/** Groups to which these firms belong, over all steps up; a firm at the head of a group is of it as well. */
async function groupsOf(on: Reader, firms: readonly Tie[]): Promise<Tie[]> {
  const parents = new Map<string, string | null>();
  const wanted = new Set(firms.map(({ key }) => key.slice("enterprise:".length)));
  for (let level = [...wanted]; level.length > 0; ) {
    const rows = await on
      .select({ id: tables.enterprise.id, parentId: tables.enterprise.parentId })
      .from(tables.enterprise)
      .where(inArray(tables.enterprise.id, level));
    for (const { id, parentId } of rows) parents.set(id, parentId);
    level = [...new Set(rows.flatMap(({ parentId }) => parentId ?? []))].filter((id) => !parents.has(id));
  }
  return firms.map((tie): Tie => {
    const head = headOf(tie.key.slice("enterprise:".length), parents);
    return { ...tie, kind: "group", key: `group:${head}` };
  });
}

function headOf(firm: string, parents: ReadonlyMap<string, string | null>): string {
  const seen = new Set<string>();
  let at = firm;
  for (let up = parents.get(at); up && !seen.has(at); up = parents.get(at)) {
    seen.add(at);
    at = up;
  }
  return at;
}

/** Who opened a nomination for somebody, or recommended it, and the nominee. */
const coNomination: TieSource = {
  async tiesOf(on, personIds, cycleId) {
    const { nomination, nominationRecommendation } = tables;
    const { id, personId, originPersonId, openedAt } = nomination;
    const all = await on
      .select({ id, personId, originPersonId, openedAt })
      .from(nomination)
      .where(eq(nomination.cycleId, cycleId));
    const recommended = await on
      .select()
      .from(nominationRecommendation)
      .where(and(eq(nominationRecommendation.cycleId, cycleId), isNull(nominationRecommendation.withdrawnAt)));
    const tie = (personId: string | null, id: string, at: number): Tie[] =>
      personId === null || !personIds.includes(personId)
        ? []
        : [
            {
              personId,
              kind: "co-nominator",
              key: `co-nomination:${id}`,
              from: isoDayOf(at),
              to: null,
              source: `nomination ${id}`,
            },
          ];
    return [
      ...all.flatMap((one) => [
        ...tie(one.personId, one.id, one.openedAt),
        ...(one.originPersonId === one.personId ? [] : tie(one.originPersonId, one.id, one.openedAt)),
      ]),
      ...recommended.flatMap((one) => tie(one.byPersonId, one.nominationId, one.at)),
    ];
  },
};

/** Kinship and interest, as somebody declared them. */
const declared: TieSource = {
  async tiesOf(on, personIds) {
    const { declaredTie } = tables;
    const found = await on
      .select()
      .from(declaredTie)
      .where(and(inArray(declaredTie.personId, [...personIds]), isNull(declaredTie.withdrawnAt)));
    const accounts = await whoHas(
      on,
      found.flatMap(({ aboutAccount }) => aboutAccount ?? []),
    );
    const firms = new Map<string, string>();
    for (const { aboutEnterpriseId: id } of found) {
      const firm = id === null ? null : await findEnterprise(on, id);
      if (firm) firms.set(firm.id, (await firmItBecame(on, firm)).id);
    }
    return found.flatMap(({ id, personId, aboutPersonId: known, aboutAccount, aboutEnterpriseId }): Tie[] => {
      const aboutPersonId = known ?? (aboutAccount === null ? undefined : accounts.get(aboutAccount));
      const firm = aboutEnterpriseId === null ? undefined : firms.get(aboutEnterpriseId);
      const about = [...(aboutPersonId ? [`declared:${aboutPersonId}`] : []), ...(firm ? [`enterprise:${firm}`] : [])];
      return about.map((key) => ({
        personId,
        kind: "declared",
        key,
        from: null,
        to: null,
        source: `declaration ${id}`,
      }));
    });
  },
};

/** Whoever signed up since with an account that nobody had when a tie named it. */
async function whoHas(on: Reader, accounts: readonly string[]): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map();
  const { person } = tables;
  const rows = await on
    .select({ id: person.id, account: person.account })
    .from(person)
    .where(inArray(person.account, [...accounts]));
  return new Map(rows.flatMap(({ id, account }) => (account === null ? [] : [[account, id] as const])));
}

/** Alliances' offices and authors of cases join here when they come. */
const TIE_SOURCES: readonly TieSource[] = [employment, coNomination, declared];

/** All ties of these people that may be a conflict of interest in a cycle. */
export async function tiesOf(on: Reader, personIds: readonly string[], cycleId: string): Promise<Tie[]> {
  if (personIds.length === 0) return [];
  const ties: Tie[] = [];
  for (const source of TIE_SOURCES) ties.push(...(await source.tiesOf(on, personIds, cycleId)));
  return ties;
}
