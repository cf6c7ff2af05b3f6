/** The arrows of the house: routes → ui, routes → http → flows → domains → db → kernel; a layer may be skipped, never climbed. */
const never = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    never(
      "no-cycles",
      { pathNot: "^node_modules" },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
      "cycles",
    ),
    never(
      "kernel-imports-nothing",
      { path: "^app/kernel/" },
      { path: "^(app/(?!kernel/)|db/)" },
      "kernel is the floor",
    ),
    never(
      "db-knows-kernel-only",
      { path: "^db/(?!seeds/|.*\\.test)" },
      { path: "^app/(?!kernel/)" },
      "db stands on kernel",
    ),
    never(
      "pdf-knows-no-noun",
      { path: "^app/pdf/" },
      { path: "^(app/(?!pdf/|kernel/)|db/)" },
      "type, lines and figures of print are the same whatever is printed",
    ),
    never(
      "domains-know-no-flows",
      { path: "^app/domains/", pathNot: "\\.test\\.tsx?$" },
      { path: "^app/(flows|http|routes|ui|islands)/" },
      "nouns know no stories and no pages",
    ),
    never(
      "flows-know-no-pages",
      { path: "^app/flows/", pathNot: "\\.test\\.tsx?$" },
      { path: "^app/(http|routes|ui)/" },
      "",
    ),
    never("http-knows-no-pages", { path: "^app/http/" }, { path: "^app/(routes|ui)/" }, ""),
    never("ui-knows-no-domain", { path: "^app/ui/" }, { path: "^(app/(domains|flows|http|routes)|db)/" }, ""),
    never("i18n-knows-words-only", { path: "^app/i18n/" }, { path: "^(app/(domains|flows|http|routes|ui)|db)/" }, ""),
    never(
      "only-transact-writes",
      { path: "^app/(?!domains/ledger/transact)", pathNot: "\\.test\\.tsx?$|health\\.server|postgres|sqlite" },
      { path: "^db/(sqlite|postgres)\\.server" },
      "",
    ),
    never("lucia-in-one-file", { path: "^app/(?!domains/people/lucia\\.server)" }, { path: "node_modules/lucia" }, ""),
    never(
      "remix-in-its-rooms",
      { path: "^(app/(domains|flows|kernel|ui|i18n)|db)/", pathNot: "\\.test\\.tsx?$" },
      { path: "node_modules/@remix-run" },
      "framework words only in routes, http, entry",
    ),
    never(
      "islands-stand-alone",
      { path: "^app/(islands|service-worker)/" },
      { path: "^(app/(domains/.*server|flows|http|routes|ui)|db)/" },
      "",
    ),
    never(
      "islands-are-for-the-browser",
      { path: "^(app/(domains|flows|kernel|ui|i18n)|db)/", pathNot: "\\.test\\.tsx?$" },
      { path: "^app/(islands|service-worker)/" },
      "what JavaScript adds is loaded by pages, never asked by the server's rules",
    ),
    ...[
      ["event", "-"],
      ["registration", "event"],
      ["check-in", "registration|event"],
      ["after", "check-in|registration|event"],
      ["announcement", "registration|event"],
      ["calendar", "registration|event"],
    ].map(([room, allowed]) =>
      never(
        `events-${room}-knows`,
        { path: `^app/domains/events/${room}/`, pathNot: "\\.test\\.tsx?$|\\.fixture\\.ts$" },
        { path: `^app/domains/events/(?!(${room}|${allowed})/)` },
        "what is signed up for knows nothing of those who sign up, they nothing of the door, the door nothing of what comes after",
      ),
    ),
    ...[
      ["cycle", "-"],
      ["eligibility", "cycle"],
      ["nomination", "cycle"],
      ["jury", "cycle"],
      ["scores", "-"],
      ["decision", "scores|nomination|cycle"],
      ["notice", "cycle"],
    ].map(([room, allowed]) =>
      never(
        `awards-${room}-knows`,
        { path: `^app/domains/awards/${room}/`, pathNot: "\\.test\\.tsx?$|\\.fixture\\.ts$" },
        { path: `^app/domains/awards/(?!(${room}|${allowed})/)` },
        "rules of a cycle know nothing of what is done by them; who scores knows no nominee, and scores know nobody",
      ),
    ),
    ...[
      // What is needed today; a new arrow is a decision, and none may close a circle.
      ["ledger", "-"],
      ["people", "ledger"],
      ["directory", "people|ledger"],
      ["form-times", "ledger"],
      ["jobs", "people|ledger"],
      ["files", "people|ledger"],
      ["register", "people|ledger"],
      ["appointments", "directory|people|ledger"],
      ["duties", "appointments|register|files|directory|people|ledger"],
      ["mail", "people|ledger"],
      ["settings", "ledger"],
      ["hours", "settings|files|directory|people|ledger"],
      ["events", "hours|settings|files|directory|people|ledger"],
      ["assessment", "settings|people|ledger"],
      ["glossary", "ledger"],
      ["courses", "assessment|settings|register|glossary|search|ledger"],
      ["search", "-"],
      ["notes", "courses|people|ledger"],
      ["mistakes", "people|ledger"],
      ["credentials", "people|ledger"],
      ["awards", "credentials|settings|files|directory|people|ledger"],
    ].map(([domain, allowed]) =>
      never(
        `${domain}-knows`,
        { path: `^app/domains/${domain}/`, pathNot: "\\.test\\.tsx?$" },
        { path: `^app/domains/(?!(${domain}|${allowed})/)` },
        `${domain} may know ${allowed}`,
      ),
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    exclude: { path: "(^build/|\\.css$|\\?url$)" },
  },
};
