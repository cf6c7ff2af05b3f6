import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The part of the site map about what an organizer does once people were there; it stands in `routes.ts`. */
export const afterEvents: RouteConfigEntry[] = [
  route("organizer/events/:event/attendance", "routes/organizer/after/attendance.tsx"),
  route("organizer/events/:event/times", "routes/organizer/after/times.tsx"),
  route("organizer/events/:event/hours", "routes/organizer/after/hours.tsx"),
  route("organizer/events/:event/hours/waiver", "routes/organizer/after/hours-waiver.tsx"),
  route("organizer/events/:event/hours/:registration", "routes/organizer/after/hours-correction.tsx"),
  route("organizer/events/:event/feedback", "routes/organizer/after/feedback.tsx"),
  route("organizer/events/:event/feedback/closing", "routes/organizer/after/feedback-closing.tsx"),
  route("organizer/events/:event/feedback/questions", "routes/organizer/after/feedback-questions.tsx"),
  route(
    "organizer/events/:event/feedback/questions/:question/removal",
    "routes/organizer/after/feedback-question-removal.ts",
  ),
  route("organizer/events/:event/minutes", "routes/organizer/after/minutes.tsx"),
  route("organizer/events/:event/minutes/publication", "routes/organizer/after/minutes-publication.tsx"),
  route("organizer/events/:event/minutes/tasks/:task/completion", "routes/organizer/after/task-completion.ts"),
  route("organizer/events/:event/minutes/tasks/:task/reopening", "routes/organizer/after/task-reopening.ts"),
  route("organizer/events/:event/materials", "routes/organizer/after/materials.tsx"),
  route("organizer/events/:event/materials/new", "routes/organizer/after/new-material.tsx"),
  route("organizer/events/:event/materials/:material/removal", "routes/organizer/after/material-removal.tsx"),
  route("organizer/events/:event/photos", "routes/organizer/after/photos.tsx"),
  route("organizer/events/:event/photos/:photo", "routes/organizer/after/photo.tsx"),
  route("organizer/events/:event/photos/:photo/removal", "routes/organizer/after/photo-removal.tsx"),
  route("organizer/events/:event/archiving", "routes/organizer/after/archiving.tsx"),
];
