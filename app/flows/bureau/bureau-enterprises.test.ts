import { seedRegions } from "@db/seeds/regions.server";
import { expect, it } from "vitest";
import { stateEducation, stateJob } from "~/domains/appointments/state-employment.server";
import { readEnterpriseFilter } from "~/domains/directory/enterprise-filter";
import { addFirm } from "~/domains/directory/enterprises.fixture";
import { aFirm, anAppointment, TODAY } from "~/domains/duties/duties.fixture";
import { newcomer } from "~/domains/people/people.fixture";
import { now } from "~/kernel/clock";
import { officerOf } from "../claims/claims.fixture";
import { bureauEnterprises, everyBureauEnterprise } from "./bureau-enterprises.server";
import { bureauFigures } from "./bureau-overview.server";

it("a file holds no more firms than it may, and whoever fetches it is told how many there are", async () => {
  await seedRegions();
  for (let i = 0; i < 3; i++) await addFirm({ regionCode: "340123" });
  const officer = await officerOf("340123");
  const fetched = async (most: number) => {
    const found: string[] = [];
    let told: number | null = null;
    const left = (total: number | null) => {
      told = total;
    };
    const filter = readEnterpriseFilter(new URLSearchParams());
    for await (const { id } of everyBureauEnterprise(officer, filter, { now: now(), most, left })) found.push(id);
    return { found: new Set(found).size, told };
  };
  expect(await fetched(2)).toEqual({ found: 2, told: 3 });
  expect(await fetched(3)).toEqual({ found: 3, told: null });
});

it("a text that fits more firms than are looked at says so on the page and in the file", async () => {
  for (let i = 0; i < 3; i++) await addFirm({ regionCode: "340124", name: `庐江截断${i}有限公司` });
  const officer = await officerOf("340124");
  const filter = readEnterpriseFilter(new URLSearchParams("q=庐江截断"));
  const page = async (most: number) => {
    const { enterprises, cut } = await bureauEnterprises(officer, filter, now(), most);
    return [enterprises.length, cut];
  };
  expect([await page(3), await page(2)]).toEqual([
    [3, false],
    [2, true],
  ]);
  const told: (number | null)[] = [];
  const left = (total: number | null) => told.push(total);
  for await (const _ of everyBureauEnterprise(officer, filter, { now: now(), most: 9, left, mostFound: 2 }));
  expect(told).toEqual([null]);
});

it("firms whose director meets the conditions, does not, or stated nothing, are counted and listed alike", async () => {
  const officer = await officerOf("340122");
  const listed = async (query: string) => {
    const filter = readEnterpriseFilter(new URLSearchParams(query));
    const { enterprises, total } = await bureauEnterprises(officer, filter, now());
    expect(total).toBe(enterprises.length);
    return enterprises.map(({ id }) => id).sort();
  };
  const job = { employer: "某厂", post: "标准化", standardsWork: true, from: "2020-01-01", to: null };
  const directorAt = async (firm: string, change = {}) => {
    const { person } = await newcomer();
    await anAppointment(person.personId, firm, change);
    return person;
  };
  const firms = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(() => aFirm("340122")));
  const [met, unmet, nothing, erased, over, none, today] = firms as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  // From the day of its end on she is in office no more.
  await directorAt(today, { endsOn: TODAY });
  const able = await directorAt(met);
  await stateEducation(able, { degree: "bachelor", title: null });
  await stateJob(able, null, job);
  await stateEducation(await directorAt(unmet), { degree: "secondary", title: null });
  await directorAt(nothing);
  await anAppointment(null, erased);
  await stateJob(await directorAt(over, { endsOn: "2025-01-01" }), null, job);
  expect(await listed("qualified=met")).toEqual([met]);
  expect(await listed("qualified=unmet")).toEqual([unmet]);
  expect(await listed("qualified=unknown")).toEqual([nothing, erased].sort());
  expect(await listed("appointed=no")).toEqual([over, none, today].sort());
  expect((await bureauFigures(officer, now())).qualified).toEqual({ met: 1, unmet: 1, unknown: 2 });
  // A neighbour's are not counted.
  expect((await bureauFigures(await officerOf("340121"), now())).qualified).toEqual({ met: 0, unmet: 0, unknown: 0 });
});
