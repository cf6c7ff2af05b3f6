import { typedInstant } from "../../app/kernel/typed-instant";
import type { TestVisitor } from "../setup/visitor";
import { ORGANIZED, organized } from "./organizer-things";
import type { Ready } from "./ready-acts";

const DAY = 86_400_000;
const REASON = "核对后写下的理由";
const wall = (days: number, time: string) =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)} ${time}`;

/** Each act of the organizer's desk with what it needs to be taken. */
export function organizerActs(organizer: TestVisitor): Record<string, Ready> {
  const root = "/organizer/events/:event";
  const act = (event: string, below: string, fields: Record<string, string> = {}): Ready => ({
    by: organizer,
    address: `/organizer/events/${organized(event)}${below}`,
    fields,
  });
  const facts = {
    kind: "exchange",
    title: "守门活动",
    summary: "x",
    description: "",
    mode: "on-site",
    venue: "x",
    address: "x",
    region: "340104",
    meetingLink: "",
    startsAt: wall(50, "14:00"),
    endsAt: wall(50, "17:00"),
    capacity: "",
    admission: "open",
    registrationOpensAt: "",
    registrationClosesAt: "",
    offerMinutes: "60",
    earnsHours: "yes",
    owner: "340100",
    organizerName: "x",
    contact: "x",
  };
  const session = { title: "交流环节", room: "", startsAt: "", endsAt: "", speakers: "", capacity: "" };
  // Within the events, which begin forty days from the hour of the run.
  const within = (minutes: number) => typedInstant(Date.now() + 40 * 86_400_000 + minutes * 60_000);
  const at = { startsAt: within(30), endsAt: within(40) };
  const question = { label: "想谈什么", hint: "", kind: "line", choices: "", required: "" };
  const reason = { reason: REASON };
  const one = (id: string, below: string) => `/registrations/${id}/${below}`;
  return {
    "/organizer/events/new": { by: organizer, address: "/organizer/events/new", fields: facts },
    [`${root}/facts`]: act("facts", "/facts", { ...facts, stand: "0" }),
    [`${root}/publication`]: act("publication", "/publication"),
    [`${root}/registration-closing`]: act("registration-closing", "/registration-closing"),
    [`${root}/registration-reopening`]: act("registration-reopening", "/registration-reopening"),
    [`${root}/postponement`]: act("postponement", "/postponement", reason),
    [`${root}/rescheduling`]: act("rescheduling", "/rescheduling", {
      startsAt: wall(60, "09:00"),
      endsAt: wall(60, "11:00"),
      registrationClosesAt: "",
    }),
    [`${root}/cancellation`]: act("cancellation", "/cancellation", reason),
    [`${root}/discarding`]: act("discarding", "/discarding"),
    [`${root}/copy`]: act("agenda", "/copy", { startsAt: wall(70, "09:00") }),
    [`${root}/series`]: act("agenda", "/series", { step: "weekly", many: "2" }),
    [`${root}/series/cancellation`]: act("agenda", "/series/cancellation", reason),
    [`${root}/sessions/new`]: act("agenda", "/sessions/new", { ...session, ...at }),
    [`${root}/sessions/:session`]: act("agenda", `/sessions/${ORGANIZED.session}`, { ...session, ...at }),
    [`${root}/sessions/:session/removal`]: act("agenda", `/sessions/${ORGANIZED.removedSession}/removal`, reason),
    [`${root}/questions/new`]: act("facts", "/questions/new", question),
    [`${root}/questions/:question`]: act("agenda", `/questions/${ORGANIZED.question}`, question),
    [`${root}/questions/:question/place`]: act("agenda", `/questions/${ORGANIZED.question}/place`, { way: "down" }),
    [`${root}/questions/:question/removal`]: act("agenda", `/questions/${ORGANIZED.removedQuestion}/removal`),
    [`${root}/times`]: act("times", "/times", {
      startsAt: typedInstant(Date.now() - DAY / 4),
      endsAt: typedInstant(Date.now() + DAY / 24),
      ...reason,
    }),
    [`${root}/meeting-link`]: act("meeting", "/meeting-link", { meetingLink: "https://meeting.example.org/1" }),
    [`${root}/announcements`]: act("announcements", "/announcements", {
      audience: "everyone",
      subject: "请带目录",
      text: "会上交换",
    }),
    [`${root}/invitations`]: act("list", "/invitations", { accounts: "guest@example.cn" }),
    [`${root}/invitations/codes`]: act("list", "/invitations/codes", { many: "1" }),
    [`${root}/invitations/:invitation/withdrawal`]: act("list", `/invitations/${ORGANIZED.invitation}/withdrawal`),
    [`${root}/registrations/new`]: act("approval", "/registrations/new", { account: "learner009", ...reason }),
    [`${root}/registrations/:registration/approval`]: act("approval", one(ORGANIZED.pending, "approval")),
    [`${root}/registrations/:registration/declining`]: act("approval", one(ORGANIZED.declined, "declining"), reason),
    [`${root}/registrations/:registration/cancellation`]: act(
      ...(["approval", one(ORGANIZED.cancelled, "cancellation"), reason] as const),
    ),
    [`${root}/registrations/:registration/excuse`]: act("over", one(ORGANIZED.absent, "excuse"), reason),
  };
}
