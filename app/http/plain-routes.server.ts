import { appointmentPapers } from "./appointment-papers.server";
import { bureauWorkbooks } from "./bureau-workbooks.server";
import { calendarFeeds } from "./calendar-feeds.server";
import { certificatePdf } from "./certificate-pdf.server";
import { deskListJson, uploadScans } from "./check-in-answers.server";
import { decisionPapers } from "./decision-papers.server";
import { doorPapers } from "./door-papers.server";
import { dutyReportPdf } from "./duty-report-pdf.server";
import { archiveZip, minutesPdf } from "./event-papers.server";
import { fileDownload } from "./file-download.server";
import { health } from "./health.server";
import { honourPapers } from "./honour-papers.server";
import { hoursTranscriptPdf } from "./hours-transcript-pdf.server";
import { jurorPapers } from "./juror-papers.server";
import { ledgerAnswers } from "./ledger-answers.server";
import { lessonPdf } from "./lesson-pdf.server";
import { nominationPapers } from "./nomination-papers.server";
import { noticePapers } from "./notice-papers.server";
import { registrationsWorkbook } from "./organizer-workbooks.server";
import type { PlainRoute } from "./plain-route";
import { saveAnswer } from "./save-answer.server";
import { verifyJson } from "./verify-json.server";

/** Handlers beside Remix, asked in this order before it. */
export const plainRoutes: PlainRoute[] = [
  saveAnswer,
  uploadScans,
  deskListJson,
  ...health,
  verifyJson,
  certificatePdf,
  dutyReportPdf,
  hoursTranscriptPdf,
  appointmentPapers,
  fileDownload,
  lessonPdf,
  ...calendarFeeds,
  minutesPdf,
  archiveZip,
  ...bureauWorkbooks,
  registrationsWorkbook,
  ...nominationPapers,
  jurorPapers,
  ...decisionPapers,
  ...noticePapers,
  ...honourPapers,
  ...doorPapers,
  ...ledgerAnswers,
];
