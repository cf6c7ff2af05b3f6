/**
 * The third part of the verifier that every archive of an award cycle carries: from the log back to the archive. What an act left in the log has its
 * counterpart in the archive, and what the archive tells of was an act; the contents as a whole are those that the log holds. `verify-log.mjs` beside it asks it.
 */

/**
 * The contents of the archive against the last entry that commits to them, which `manifest.json` opens. It comes before the file is made and stands in it, so that nothing can be taken
 * out, changed or added but by who writes the log. Answers whether there is such an entry: archives of before had none.
 */
export function checkListing({ read, fault, sha256, canonical, committed }, log, entries) {
  const manifest = read("manifest.json") ?? {};
  const closed = entries.findLast(({ act }) => act === "award-cycle.archived");
  const listing = entries.findLast(({ act }) => act === "award-cycle.archive-listed");
  if ((manifest.state === "archived" || read("01-rules.json")?.times?.archivedAt) && !closed)
    fault("12-ledger.json", "日志里没有归档这件事 the log does not say that the cycle was archived");
  if (!listing) {
    if (closed?.facts.listed || manifest.listing)
      fault("12-ledger.json", "没有登记归档内容的记录 the entry that lists the contents of the archive is missing");
    return false;
  }
  const { files = [], listing: opening, ...about } = manifest;
  const { salt, contents: facts } = opening ?? {};
  const more = Object.keys(opening ?? {}).some((name) => name !== "salt" && name !== "contents");
  if (more || !salt || !facts || committed(salt, facts) !== listing.commitments.contents) {
    fault("manifest.json", "listing：日志里登记的归档内容不是这样 the log lists other contents");
    return true;
  }
  if (facts.manifest !== sha256(canonical(about)))
    fault("manifest.json", "不是登记归档内容时的那一份 not as it was listed in the log");
  const [single, folders] = [new Map(), new Map()];
  for (const { path, sha256: hash } of files) {
    if (path === "12-ledger.json") continue;
    const folder = path.includes("/") ? path.slice(0, path.indexOf("/") + 1) : null;
    if (folder === null) single.set(path, hash);
    else folders.set(folder, [...(folders.get(folder) ?? []), `${hash}  ${path}\n`]);
  }
  for (const [folder, lines] of folders) single.set(folder, sha256(lines.sort().join("")));
  const listed = Object.keys(facts).filter((name) => name.includes(".") || name.endsWith("/"));
  for (const name of listed)
    if (single.get(name) !== facts[name]) fault(name, "不是登记归档内容时的那一份 not as it was listed in the log");
  for (const name of single.keys())
    if (!listed.includes(name)) fault(name, "登记归档内容时没有 was not listed in the log");
  // Entries of later stand in the archive as well: this one, and that somebody opened a page.
  const before = entries
    .filter(({ index }) => index < facts.size)
    .map(({ index, id }) => `${index} ${id}\n`)
    .join("");
  if (facts.log !== sha256(before) || facts.keys !== sha256(canonical(log.keys)))
    fault("12-ledger.json", "日志证明或公钥有增减 proofs or keys were taken out or added");
  return true;
}

/** What stands in an archive that no entry of its acts speaks of, but only the one that lists the contents: told of archives that have no such entry. */
const UNLISTED = [
  "奖项名称 the label",
  "各步时间 the times of what was done",
  "可以公开哪些文件 which files may be public",
  "评审分配的程序版本和份数 version and loads of drawings",
  "规则调整的内容 what an amendment changed",
  "申报汇总和推荐表 nominations, how they stand, and their forms",
  "公示的说明、计数办法和截止时刻 a notice's words, counting rule and end",
  "异议由谁提出、针对谁 which party objected, and about whom",
  "统计、表格和说明 figures, tables and README",
  "多出来的字段 members that nothing speaks of",
  "日志证明和公钥是否齐全 whether all proofs and keys of the log are here",
];

/** Each act of these has its counterpart in the archive, with the same facts, and the other way round. */
export function checkActs(kit, { entries, listed, lists }) {
  const asked = { ...kit, entries, lists };
  checkCycle(asked);
  checkMeetings(asked);
  checkNotices(asked);
  checkObjections(asked);
  checkAwards(asked);
  if (!listed) for (const what of UNLISTED) kit.notBound(what);
}

const of = (entries, act, id) =>
  entries.filter((one) => one.act === act && (id === undefined || one.subject.id === id));

/**
 * Things of a file against the entries of the act that made them.
 * @param made from a thing to the id of what its entry is about
 */
function pair({ entries, fault }, where, act, things, made) {
  const found = of(entries, act);
  const ids = things.map(made);
  for (const { subject } of found)
    if (!ids.includes(subject.id)) fault(where, `日志里有、这里没有 in the log and not here: ${act} ${subject.id}`);
  for (const [n, id] of ids.entries()) {
    if (!found.some(({ subject }) => subject.id === id))
      fault(where, `这里有、日志里没有 here and not in the log: ${act} ${id ?? n + 1}`);
    if (ids.indexOf(id) !== n) fault(where, `重复 twice: ${id}`);
  }
}

const has = (value) => value !== null && value !== undefined;

/** That something was done or not, in the log and here. */
function same({ fault }, where, what, logged, told) {
  if (logged !== told)
    fault(where, `${what}：日志里记的不是这样 the log says otherwise (${String(logged)}, ${String(told)})`);
}

/** The same of a fact of an entry; entries of before may be without it. */
const stated = (kit, where, what, fact, told) => void (fact === undefined || same(kit, where, what, fact, told));

const STEPS = {
  reviewingAt: "review-started",
  sealedAt: "ballots-sealed",
  unblindedAt: "unblinded",
  noticedAt: "noticed",
  decidedAt: "decided",
  endedAt: "ended",
  archivedAt: "archived",
};

function checkCycle(kit) {
  const { entries, read, fault, opens, notes } = kit;
  const where = "01-rules.json";
  const { id, slug, title, times = {}, sealedReason, endedReason, log } = read(where) ?? {};
  const manifest = read("manifest.json") ?? {};
  const reached = times.archivedAt ? "archived" : times.endedAt ? "ended" : times.decidedAt ? "decided" : "";
  same(kit, "manifest.json", "cycle", `${slug} ${title}`, `${manifest.cycle} ${manifest.title}`);
  same(kit, "manifest.json", "state", reached, manifest.state);
  if (reached !== "archived")
    notes.push("归档以前下载的，不是归档的文件 made before the cycle was closed; this is not its archive");
  const done = (act) => entries.findLast((one) => one.act === `award-cycle.${act}`);
  for (const { act, subject } of entries)
    if (act.startsWith("award-cycle.") && subject.id !== id)
      fault(where, `日志里是另一次评选 the log is of another cycle: ${subject.id}`);
  for (const { act, facts } of entries)
    if (facts.cycle !== undefined && facts.cycle !== id)
      fault("12-ledger.json", `是另一次评选的记录 an entry of another cycle: ${act}`);
  if (!times.openedAt) fault(where, "没有启动时间 not opened");
  for (const [time, act] of Object.entries(STEPS))
    same(kit, where, `times.${time}`, done(act) !== undefined, has(times[time]));
  const sealed = done("ballots-sealed");
  if (sealed?.facts.missing !== undefined)
    same(kit, where, "缺评的理由 sealedReason", sealed.facts.missing > 0, has(sealedReason));
  if (sealedReason)
    opens("缺评的理由 why ballots are missing", where, {
      ...{ entry: sealed, field: "reason", salt: log?.salts?.sealed, value: sealedReason },
    });
  same(kit, where, "终止的理由 endedReason", done("ended") !== undefined, has(endedReason));
  if (endedReason)
    opens("终止的理由 why the cycle ended", where, {
      ...{ entry: done("ended"), field: "reason", salt: log?.salts?.ended, value: endedReason },
    });
  const amended = of(entries, "award-cycle.amended");
  const amendments = read("02-amendments.json") ?? [];
  same(kit, "02-amendments.json", "调整次数 how many amendments", amended.length, amendments.length);
  for (const [n, { number, reason, changes, log }] of amendments.entries()) {
    const place = `02-amendments.json ${n + 1}`;
    same(kit, place, "number", n + 1, number);
    if (!amended[n]) continue;
    same(kit, place, "changes", amended[n].facts.fields, Object.keys(changes).sort().join(" "));
    opens("调整的理由 a reason of an amendment", place, {
      ...{ entry: amended[n], field: "reason", salt: log?.salt, value: reason },
    });
  }
}

function checkMeetings(kit) {
  const { entries, read } = kit;
  const where = "07-meetings.json";
  const meetings = read(where) ?? [];
  const idOf = ({ log }) => log?.id;
  pair(kit, where, "award-meeting.opened", meetings, idOf);
  pair(
    kit,
    where,
    "award-meeting.closed",
    meetings.filter(({ closedAt }) => closedAt),
    idOf,
  );
  for (const { number, words, log } of meetings) {
    const place = `${where} ${number}`;
    const [opened] = of(entries, "award-meeting.opened", log?.id);
    const closed = of(entries, "award-meeting.closed", log?.id).at(-1);
    if (opened) stated(kit, place, "number", opened.facts.number, number);
    if (closed?.facts.of === undefined) continue;
    const chosen = words.filter((word) => word.chosen).length;
    same(kit, place, "议定人数 chosen", `${closed.facts.chosen}/${closed.facts.of}`, `${chosen}/${words.length}`);
  }
}

function checkNotices(kit) {
  const { entries, read, fault, hashed, opens, lists } = kit;
  const where = "08-notices.json";
  const published = of(entries, "public-notice.published");
  // Archives of before have no ids here: by their numbers.
  const idOf = ({ number, log }) => log?.id ?? published.find(({ facts }) => facts.number === number)?.subject.id;
  const told = (read(where) ?? []).filter(({ publishedAt }) => publishedAt);
  pair(kit, where, "public-notice.published", told, idOf);
  pair(
    kit,
    where,
    "public-notice.superseded",
    told.filter(({ supersededAt }) => supersededAt),
    idOf,
  );
  pair(
    kit,
    where,
    "public-notice.closed",
    told.filter(({ closedAt }) => closedAt),
    idOf,
  );
  for (const notice of told) {
    const place = `${where} ${notice.number}`;
    const id = idOf(notice);
    const facts = published.findLast(({ subject }) => subject.id === id)?.facts;
    if (!facts) continue;
    same(kit, place, "number", facts.number, notice.number);
    stated(kit, place, "名单校验值 listHash", facts.list, notice.listHash);
    if (notice.listFile === null) fault(place, "没有名单 has no list");
    else stated(kit, place, "名单人数 people", facts.people, lists.get(notice.number)?.length);
    stated(kit, place, "日历 calendarVersion", facts.calendar, notice.calendarVersion);
    stated(kit, place, "provisional", facts.provisional, notice.provisional);
    const longer = of(entries, "public-notice.extended", id);
    same(kit, place, "最后一天 lastDay", longer.at(-1)?.facts.untilDay ?? facts.lastDay, notice.lastDay);
    const days = (list) => list.map(({ fromDay, untilDay }) => `${fromDay} ${untilDay}`).join(", ");
    same(kit, place, "延长 extensions", days(longer.map((one) => one.facts)), days(notice.extensions));
    for (const [n, { reason, log }] of notice.extensions.entries())
      opens("延长的理由 a reason of an extension", place, {
        ...{ entry: longer[n], field: "reason", salt: log?.salt, value: reason },
      });
    const closed = of(entries, "public-notice.closed", id).at(-1);
    same(kit, place, "核对依据 checkedAgainst", closed?.facts.checkedAgainst ?? null, notice.checkedAgainst);
    if (facts.said === undefined) continue;
    const { rule, words, correction, publishedAt } = notice;
    if (facts.said !== hashed({ rule, words, correction, publishedAt }))
      fault(
        place,
        "公示的说明、计数办法和发布时间：日志里记的不是这样 the log says otherwise of its words, rule and time",
      );
  }
}

/** What came of an objection, by the acts that the log has of it. */
function outcomeOf(steps) {
  const now = { state: null, ruling: false, material: null, answer: false };
  for (const { act, facts } of steps) {
    now.state = facts.to ?? "filed";
    if (act === "objection.reopened") Object.assign(now, { ruling: false, material: null, answer: false });
    if (act === "objection.upheld") Object.assign(now, { ruling: true, material: facts.material ?? null });
    if (act === "objection.dismissed") Object.assign(now, { ruling: true, material: null });
    if (act === "objection.answered" || act === "objection.refused") now.answer = true;
  }
  return now;
}

const OBJECTION_STEPS = [
  "filed",
  "accepted",
  "refused",
  "investigating",
  "upheld",
  "dismissed",
  "answered",
  "reopened",
];

function checkObjections(kit) {
  const { entries, read, opens } = kit;
  const where = "09-objections.json";
  const objections = read(where) ?? [];
  const idOf = ({ log }) => log?.id;
  pair(kit, where, "objection.filed", objections, idOf);
  pair(
    kit,
    where,
    "objection.consequence-published",
    objections.filter(({ consequence }) => has(consequence)),
    idOf,
  );
  for (const one of objections) {
    const place = `${where} ${one.number}`;
    const id = one.log?.id;
    const steps = entries.filter(
      ({ act, subject }) => subject.id === id && OBJECTION_STEPS.some((step) => act === `objection.${step}`),
    );
    const [filed] = of(steps, "objection.filed");
    if (!filed) continue;
    stated(kit, place, "number", filed.facts.number, one.number);
    const { state, ruling, material, answer } = outcomeOf(steps);
    same(kit, place, "办理状态 state", state, one.state);
    same(kit, place, "裁定 ruling", ruling, has(one.ruling));
    same(kit, place, "是否影响名单 material", material, one.material);
    same(kit, place, "答复 answer", answer, has(one.answer));
    const { party, nomination, filedAt } = one;
    if (filed.commitments.filed)
      opens("由谁提出、针对谁、何时提出 which party filed it, about whom and when", place, {
        ...{ entry: filed, field: "filed", salt: one.log?.salts?.filed, value: { party, nomination, filedAt } },
      });
    if (one.consequence)
      opens("处理结果 what followed", place, {
        entry: of(entries, "objection.consequence-published", id).at(-1),
        ...{ field: "reason", salt: one.log?.salts?.consequence, value: one.consequence },
      });
  }
}

function checkAwards(kit) {
  const { entries, read, opens, lists } = kit;
  const where = "10-awards.json";
  const awards = read(where) ?? [];
  const idOf = ({ log }) => log?.id;
  pair(kit, where, "award.given", awards, idOf);
  pair(
    kit,
    where,
    "award.revoked",
    awards.filter(({ revokedAt }) => revokedAt),
    idOf,
  );
  const erased = awards.filter(({ name }) => !has(name));
  for (const one of erased)
    same(kit, `${where} ${one.nomination}`, "已注销 erased", of(entries, "award.erased", idOf(one)).length > 0, true);
  const decided = of(entries, "award-cycle.decided").at(-1)?.facts;
  stated(kit, where, "表彰人数 how many awards", decided ? decided.given : 0, awards.length);
  // The list that was decided on names each with firm, region and category; a line is emptied when somebody is erased.
  const list = [...lists.values()].at(-1) ?? [];
  for (const one of awards) {
    const place = `${where} ${one.nomination}`;
    const facts = of(entries, "award.given", idOf(one)).at(-1)?.facts;
    if (facts) {
      stated(kit, place, "地区 region", facts.region, one.region);
      stated(kit, place, "类别 category", facts.category, one.category);
    }
    const line = list.find(({ nomination }) => nomination === one.nomination);
    if (line && !line.erased && has(one.name)) {
      same(kit, place, "单位 employer", line.employer, one.employer);
      same(kit, place, "地区 region", line.regionCode, one.region);
      same(kit, place, "类别 category", line.category, one.category);
    }
    if (has(one.name)) {
      opens("表彰的单位 a firm honoured", place, {
        entry: of(entries, "award.given", idOf(one)).at(-1),
        ...{ field: "employer", salt: one.log?.salts?.employer, value: one.employer },
      });
    }
    same(kit, place, "撤销理由 revokedReason", has(one.revokedAt), has(one.revokedReason));
  }
  const certificates = read("13-certificates.json") ?? [];
  pair(kit, "13-certificates.json", "certificate.issued", certificates, idOf);
  for (const { nomination, erased: gone } of certificates) {
    const award = awards.find((one) => one.nomination === nomination);
    same(kit, `13-certificates.json ${nomination}`, "已注销 erased", award ? award.name === null : undefined, gone);
  }
}
