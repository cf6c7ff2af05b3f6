CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"account" text,
	"account_kind" text NOT NULL,
	"password_hash" text,
	"enterprise_id" text,
	"created_at" bigint NOT NULL,
	"erased_at" bigint
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"sign_in_id" text NOT NULL,
	"rotation_due" boolean NOT NULL,
	"device" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"absolute_expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_device" (
	"person_id" text NOT NULL,
	"device_hash" text NOT NULL,
	"first_seen_at" bigint NOT NULL,
	CONSTRAINT "known_device_person_id_device_hash_pk" PRIMARY KEY("person_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "limit_count" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_ends_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "role_grant" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"scope_kind" text NOT NULL,
	"scope_id" text,
	"granted_by" text,
	"granted_at" bigint NOT NULL,
	"until" bigint,
	"ended_at" bigint,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "consent" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"purpose" text NOT NULL,
	"text_version" text NOT NULL,
	"text_hash" text NOT NULL,
	"given_at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "reset_token" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"reports_to" text,
	"city_code" text,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"region_code" text NOT NULL,
	"added_by" text,
	"added_at" bigint NOT NULL,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regulation" (
	"slug" text PRIMARY KEY NOT NULL,
	"content_hash" text NOT NULL,
	"title" text NOT NULL,
	"short_title" text NOT NULL,
	"number" text,
	"effective_on" text,
	"status" text NOT NULL,
	"articles" jsonb NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course" (
	"slug" text PRIMARY KEY NOT NULL,
	"current_version_id" text NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "course_version" (
	"id" text PRIMARY KEY NOT NULL,
	"course_slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"for_whom" text NOT NULL,
	"outcome" text NOT NULL,
	"topics" jsonb NOT NULL,
	"lesson_count" integer NOT NULL,
	"minutes" integer NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lesson" (
	"id" text PRIMARY KEY NOT NULL,
	"course_version_id" text NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"topic" text NOT NULL,
	"minutes" integer NOT NULL,
	"summary" text NOT NULL,
	"goals" jsonb NOT NULL,
	"blocks" jsonb NOT NULL,
	"check_ids" jsonb NOT NULL,
	"content_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"person_id" text NOT NULL,
	"course_slug" text NOT NULL,
	"course_version_id" text NOT NULL,
	"started_at" bigint NOT NULL,
	"finished_at" bigint,
	CONSTRAINT "enrolment_person_id_course_slug_pk" PRIMARY KEY("person_id","course_slug")
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"person_id" text NOT NULL,
	"course_slug" text NOT NULL,
	"lesson_slug" text NOT NULL,
	"place" text,
	"opened_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"finished_at" bigint,
	CONSTRAINT "lesson_progress_person_id_course_slug_lesson_slug_pk" PRIMARY KEY("person_id","course_slug","lesson_slug")
);
--> statement-breakpoint
CREATE TABLE "check_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"course_slug" text NOT NULL,
	"lesson_slug" text NOT NULL,
	"check_id" text NOT NULL,
	"chosen" jsonb NOT NULL,
	"correct" boolean NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "practice_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"item_id" text NOT NULL,
	"item_version_id" text NOT NULL,
	"chosen" jsonb NOT NULL,
	"correct" boolean NOT NULL,
	"at" bigint NOT NULL,
	"day" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wrong_book" (
	"person_id" text NOT NULL,
	"item_id" text NOT NULL,
	"added_at" bigint NOT NULL,
	"right_days" jsonb NOT NULL,
	"due_on" text NOT NULL,
	"left_at" bigint,
	CONSTRAINT "wrong_book_person_id_item_id_pk" PRIMARY KEY("person_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "item" (
	"id" text PRIMARY KEY NOT NULL,
	"bank" text NOT NULL,
	"course_slug" text NOT NULL,
	"current_version_id" text NOT NULL,
	"retired_at" bigint
);
--> statement-breakpoint
CREATE TABLE "item_version" (
	"id" text PRIMARY KEY NOT NULL,
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"topic" text NOT NULL,
	"difficulty" text NOT NULL,
	"stem" text NOT NULL,
	"choices" jsonb NOT NULL,
	"rationale" text NOT NULL,
	"clause" text NOT NULL,
	"published_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "blueprint" (
	"id" text PRIMARY KEY NOT NULL,
	"course_slug" text NOT NULL,
	"bank" text NOT NULL,
	"cells" jsonb NOT NULL,
	"points_per_item" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sitting" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"course_slug" text NOT NULL,
	"blueprint_id" text NOT NULL,
	"achievement_id" text,
	"mock" boolean NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint,
	"duration_minutes" integer NOT NULL,
	"attempts_allowed" integer,
	"cut_score" double precision NOT NULL,
	"items_per_page" integer NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "sitting_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"sitting_id" text NOT NULL,
	"person_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"seed" text NOT NULL,
	"form" jsonb NOT NULL,
	"started_at" bigint NOT NULL,
	"deadline_at" bigint NOT NULL,
	"cut_score" double precision NOT NULL,
	"points_per_item" double precision NOT NULL,
	"pen_token" text,
	"pen_sign_in_id" text,
	"pen_taken_at" bigint,
	"ended_at" bigint,
	"answers_hash" text,
	"score" double precision,
	"max_score" double precision,
	"passed" boolean,
	"topic_scores" jsonb,
	"released_at" bigint,
	"voided_at" bigint,
	"void_reason" text
);
--> statement-breakpoint
CREATE TABLE "response" (
	"attempt_id" text NOT NULL,
	"item_id" text NOT NULL,
	"key" text NOT NULL,
	"revision" integer NOT NULL,
	"response" jsonb,
	"response_hash" text NOT NULL,
	"saved_at" bigint NOT NULL,
	"remaining_ms" integer NOT NULL,
	CONSTRAINT "response_attempt_id_item_id_key_pk" PRIMARY KEY("attempt_id","item_id","key")
);
--> statement-breakpoint
CREATE TABLE "late_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"attempt_id" text NOT NULL,
	"item_id" text NOT NULL,
	"key" text NOT NULL,
	"revision" integer NOT NULL,
	"response" jsonb,
	"response_hash" text NOT NULL,
	"kept_at" bigint NOT NULL,
	"ruling" text NOT NULL,
	"ruled_by" text,
	"ruled_at" bigint,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "attempt_mark" (
	"attempt_id" text NOT NULL,
	"item_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "attempt_mark_attempt_id_item_id_pk" PRIMARY KEY("attempt_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "issuer" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"seal_lines" jsonb NOT NULL,
	"demo" boolean NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "achievement" (
	"id" text PRIMARY KEY NOT NULL,
	"issuer_id" text NOT NULL,
	"title" text NOT NULL,
	"course_title" text NOT NULL,
	"outcome" text NOT NULL,
	"hours" double precision,
	"validity_months" integer,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assertion" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"achievement_id" text NOT NULL,
	"person_id" text,
	"attempt_id" text,
	"holder_name" text,
	"employer_name" text,
	"snapshot" jsonb NOT NULL,
	"issued_at" bigint NOT NULL,
	"issued_on" text NOT NULL,
	"expires_on" text,
	"replaces_id" text,
	"issue_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assertion_event" (
	"id" text PRIMARY KEY NOT NULL,
	"assertion_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by_person_id" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_link" (
	"id" text PRIMARY KEY NOT NULL,
	"assertion_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	CONSTRAINT "share_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "name_correction" (
	"id" text PRIMARY KEY NOT NULL,
	"assertion_id" text NOT NULL,
	"person_id" text NOT NULL,
	"requested_name" text,
	"explanation" text,
	"requested_at" bigint NOT NULL,
	"outcome" text NOT NULL,
	"answered_by" text,
	"answered_at" bigint,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "hour_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"day" text NOT NULL,
	"booked_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"seq" integer,
	"at" bigint NOT NULL,
	"act" text NOT NULL,
	"subject_id" text NOT NULL,
	"body" text NOT NULL,
	"leaf" text,
	"sealed" jsonb,
	"about_person_id" text
);
--> statement-breakpoint
CREATE TABLE "ledger_tile" (
	"level" integer NOT NULL,
	"position" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "ledger_tile_level_position_pk" PRIMARY KEY("level","position")
);
--> statement-breakpoint
CREATE TABLE "ledger_checkpoint" (
	"size" integer PRIMARY KEY NOT NULL,
	"root" text NOT NULL,
	"at" bigint NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signing_key" (
	"kid" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"public_jwk" jsonb NOT NULL,
	"created_at" bigint NOT NULL,
	"retired_at" bigint
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"to_address" text,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"message_id" text NOT NULL,
	"state" text NOT NULL,
	"tries" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"sent_at" bigint,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "fault_report" (
	"id" text PRIMARY KEY NOT NULL,
	"page" text NOT NULL,
	"text" text,
	"person_id" text,
	"at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "person_account" ON "person" USING btree ("account");--> statement-breakpoint
CREATE INDEX "person_enterprise" ON "person" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "session_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "limit_count_end" ON "limit_count" USING btree ("window_ends_at");--> statement-breakpoint
CREATE INDEX "role_grant_person" ON "role_grant" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "role_grant_role" ON "role_grant" USING btree ("role","scope_id");--> statement-breakpoint
CREATE INDEX "consent_person" ON "consent" USING btree ("person_id","purpose");--> statement-breakpoint
CREATE INDEX "reset_token_person" ON "reset_token" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "region_reports_to" ON "region" USING btree ("reports_to");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_code" ON "enterprise" USING btree ("code");--> statement-breakpoint
CREATE INDEX "enterprise_name_key" ON "enterprise" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "enterprise_region" ON "enterprise" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "course_version_course" ON "course_version" USING btree ("course_slug");--> statement-breakpoint
CREATE UNIQUE INDEX "lesson_place" ON "lesson" USING btree ("course_version_id","slug");--> statement-breakpoint
CREATE INDEX "check_answer_person" ON "check_answer" USING btree ("person_id","course_slug","lesson_slug");--> statement-breakpoint
CREATE INDEX "practice_answer_person" ON "practice_answer" USING btree ("person_id","item_id");--> statement-breakpoint
CREATE INDEX "wrong_book_due" ON "wrong_book" USING btree ("person_id","due_on");--> statement-breakpoint
CREATE INDEX "item_version_item" ON "item_version" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "attempt_number" ON "attempt" USING btree ("sitting_id","person_id","number");--> statement-breakpoint
CREATE INDEX "attempt_person" ON "attempt" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "attempt_open" ON "attempt" USING btree ("state","deadline_at");--> statement-breakpoint
CREATE UNIQUE INDEX "response_revision" ON "response" USING btree ("attempt_id","item_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "late_answer_key" ON "late_answer" USING btree ("attempt_id","item_id","key");--> statement-breakpoint
CREATE INDEX "late_answer_ruling" ON "late_answer" USING btree ("ruling");--> statement-breakpoint
CREATE UNIQUE INDEX "assertion_code" ON "assertion" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "assertion_issue_key" ON "assertion" USING btree ("issue_key");--> statement-breakpoint
CREATE INDEX "assertion_person" ON "assertion" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "assertion_attempt" ON "assertion" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "assertion_holder" ON "assertion" USING btree ("holder_name","id");--> statement-breakpoint
CREATE INDEX "assertion_event_assertion" ON "assertion_event" USING btree ("assertion_id","at");--> statement-breakpoint
CREATE INDEX "share_link_assertion" ON "share_link" USING btree ("assertion_id");--> statement-breakpoint
CREATE INDEX "name_correction_outcome" ON "name_correction" USING btree ("outcome");--> statement-breakpoint
CREATE INDEX "name_correction_assertion" ON "name_correction" USING btree ("assertion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "hour_entry_source" ON "hour_entry" USING btree ("person_id","source","source_key");--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_seq" ON "ledger_entry" USING btree ("seq");--> statement-breakpoint
CREATE INDEX "ledger_entry_subject" ON "ledger_entry" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_person" ON "ledger_entry" USING btree ("about_person_id");--> statement-breakpoint
CREATE INDEX "mail_due" ON "mail" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "fault_report_open" ON "fault_report" USING btree ("closed_at","at");