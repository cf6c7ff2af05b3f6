import type { Reader } from "@db/client.server";
import { tables } from "@db/tables";
import { eq } from "drizzle-orm";
import type { HiddenNames } from "~/domains/awards/jury/blind/hidden-words";
import { latinNames } from "~/domains/awards/jury/blind/latin-names.server";
import { givenName, surnameOf } from "~/domains/awards/jury/blind/surnames";
import type { Nomination } from "~/domains/awards/nomination/nomination";
import { findEnterprise } from "~/domains/directory/enterprise.store.server";
import { reportingPath } from "~/domains/directory/region";
import { findRegions } from "~/domains/directory/region.store.server";
import { findPerson } from "~/domains/people/person.store.server";
import { wayUp } from "../../../enterprises/merge-enterprises.server";

/** Everything that the platform knows of a nomination and that its jurors must not read: hers, her firms' and their groups', regions, contacts. */
export async function hiddenNames(on: Reader, nomination: Nomination): Promise<HiddenNames> {
  const { personId, enterpriseId, regionCode, facts, hiddenWords } = nomination;
  const person = personId === null ? null : await findPerson(on, personId);
  const employers = personId === null ? [] : await employersOf(on, personId);
  const firm = enterpriseId === null ? null : await findEnterprise(on, enterpriseId);
  const groups = firm ? await Promise.all((await wayUp(on, firm)).map((id) => findEnterprise(on, id))) : [];
  const firms = [facts?.employer ?? "", ...groups.flatMap((one) => one?.name ?? []), ...employers];
  const regions = await findRegions();
  const path = reportingPath(regionCode, regions);
  const city = regions.get(regionCode)?.cityCode;
  const name = facts?.name ?? person?.name ?? "";
  return {
    nominee: {
      name,
      latin: await latinNames(surnameOf(name), givenName(name)),
      others: [...(person?.name && person.name !== facts?.name ? [person.name] : []), ...hiddenWords],
    },
    firms: [...new Set(firms.filter((name) => name !== ""))].map((name) => ({ name, others: [] })),
    // The province is everybody's.
    regions: [...new Set([...path, ...(city ? [city] : [])])].flatMap((code) => {
      const region = regions.get(code);
      return region && region.kind !== "province" ? [region.name] : [];
    }),
    contacts: person?.account ? [person.account] : [],
    codes: firm ? [firm.code] : [],
  };
}

async function employersOf(on: Reader, personId: string): Promise<string[]> {
  const { employment, appointment } = tables;
  const worked = await on.select().from(employment).where(eq(employment.personId, personId));
  const appointed = await on.select().from(appointment).where(eq(appointment.personId, personId));
  return [...worked.map(({ employerName }) => employerName), ...appointed.flatMap(({ firmName }) => firmName ?? [])];
}
