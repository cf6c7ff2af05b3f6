import { appointments } from "./appointments";
import { awardDesk } from "./award-desk";
import { awards } from "./awards";
import { ballots } from "./ballots";
import { bureau } from "./bureau";
import { checkIn } from "./check-in";
import { claims } from "./claims";
import { courses } from "./courses";
import { credentials } from "./credentials";
import { cycleWork } from "./cycle-work";
import { desks } from "./desks";
import { duties } from "./duties";
import { dutyReportPrint } from "./duty-report-print";
import { dutyWords } from "./duty-words";
import { enterprises } from "./enterprises";
import { after } from "./event-after";
import { announcements } from "./event-announcements";
import { eventArchive } from "./event-archive";
import { eventCalendar } from "./event-calendar";
import { events } from "./events";
import { exam } from "./exam";
import { files } from "./files";
import { glossary } from "./glossary";
import { honours } from "./honours";
import { hours } from "./hours";
import { juror } from "./juror";
import { jury } from "./jury";
import { juryDesk } from "./jury-desk";
import { mail } from "./mail";
import { meeting } from "./meeting";
import { mistakes } from "./mistakes";
import { nominationDesk } from "./nomination-desk";
import { nominationWords } from "./nomination-words";
import { nominations } from "./nominations";
import { notes } from "./notes";
import { noticeDesk } from "./notice-desk";
import { notices } from "./notices";
import { organizer } from "./organizer";
import { people } from "./people";
import { publicPages } from "./public";
import { ranking } from "./ranking";
import { reasons } from "./reasons";
import { register } from "./register";
import { search } from "./search";
import { staff } from "./staff";
import { syllabus } from "./syllabus";
import { ui } from "./ui";

export const en = {
  ui,
  public: publicPages,
  organizer,
  people,
  courses,
  duties,
  dutyReportPrint,
  dutyWords,
  syllabus,
  events,
  exam,
  credentials,
  desks,
  bureau,
  enterprises,
  after,
  announcements,
  eventArchive,
  eventCalendar,
  files,
  honours,
  hours,
  juror,
  jury,
  juryDesk,
  nominationDesk,
  nominationWords,
  ballots,
  ranking,
  meeting,
  mistakes,
  notes,
  appointments,
  awardDesk,
  cycleWork,
  awards,
  nominations,
  noticeDesk,
  notices,
  checkIn,
  claims,
  register,
  glossary,
  search,
  staff,
  mail,
  reasons,
} as const;
