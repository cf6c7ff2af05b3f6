CREATE TABLE "award_cycle" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"year" integer NOT NULL,
	"label" text NOT NULL,
	"approval_document" text NOT NULL,
	"authority" text NOT NULL,
	"introduction" text NOT NULL,
	"contact" text NOT NULL,
	"rules" jsonb NOT NULL,
	"submissions_until" bigint NOT NULL,
	"counties_until" bigint NOT NULL,
	"cities_until" bigint NOT NULL,
	"review_until" bigint NOT NULL,
	"copied_from_id" text,
	"created_by" text,
	"created_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"opened_at" bigint,
	"reviewing_at" bigint,
	"sealed_at" bigint,
	"unblinded_at" bigint,
	"noticed_at" bigint,
	"decided_at" bigint,
	"archived_at" bigint,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "cycle_amendment" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" bigint NOT NULL,
	"by_person_id" text,
	"reason" text NOT NULL,
	"changes" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"id" text PRIMARY KEY NOT NULL,
	"cycle_id" text NOT NULL,
	"person_id" text,
	"enterprise_id" text,
	"region_code" text NOT NULL,
	"category" text NOT NULL,
	"origin" text NOT NULL,
	"origin_person_id" text,
	"origin_id" text,
	"state" text NOT NULL,
	"level" text,
	"facts" jsonb,
	"deeds" text NOT NULL,
	"summary" text NOT NULL,
	"hidden_words" jsonb NOT NULL,
	"publish_name" boolean,
	"publish_summary" boolean,
	"publish_otherwise" boolean,
	"consented_at" bigint,
	"consent_hash" text,
	"opened_at" bigint NOT NULL,
	"state_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"submitted_at" bigint,
	"due_at" bigint,
	"locked_hash" text,
	"eligibility" jsonb,
	"typed_fields" integer NOT NULL,
	"minutes_used" integer NOT NULL,
	"form_key" text
);
--> statement-breakpoint
CREATE TABLE "nomination_exhibit" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"checked_by" text,
	"ref" text,
	"title" text NOT NULL,
	"facts" jsonb NOT NULL,
	"day" text,
	"file_id" text,
	"forward" boolean,
	"hash" text,
	"added_at" bigint NOT NULL,
	"removed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "nomination_step" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"at" bigint NOT NULL,
	"by_person_id" text,
	"act" text NOT NULL,
	"from" text,
	"to" text NOT NULL,
	"level" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "nomination_recommendation" (
	"id" text PRIMARY KEY NOT NULL,
	"nomination_id" text NOT NULL,
	"cycle_id" text NOT NULL,
	"level" text NOT NULL,
	"region_code" text NOT NULL,
	"rank" integer NOT NULL,
	"opinion" text NOT NULL,
	"by_person_id" text,
	"at" bigint NOT NULL,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE UNIQUE INDEX "award_cycle_slug" ON "award_cycle" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "award_cycle_form" ON "award_cycle" USING btree ("created_by","form_key");--> statement-breakpoint
CREATE INDEX "award_cycle_public" ON "award_cycle" USING btree ("opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_amendment_number" ON "cycle_amendment" USING btree ("cycle_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_person" ON "nomination" USING btree ("cycle_id","person_id") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_form" ON "nomination" USING btree ("origin_person_id","form_key");--> statement-breakpoint
CREATE INDEX "nomination_cycle" ON "nomination" USING btree ("cycle_id","state");--> statement-breakpoint
CREATE INDEX "nomination_region" ON "nomination" USING btree ("region_code","state");--> statement-breakpoint
CREATE INDEX "nomination_nominee" ON "nomination" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "nomination_enterprise" ON "nomination" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "nomination_exhibit_nomination" ON "nomination_exhibit" USING btree ("nomination_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_exhibit_ref" ON "nomination_exhibit" USING btree ("nomination_id","kind","ref") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "nomination_step_nomination" ON "nomination_step" USING btree ("nomination_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_recommendation_level" ON "nomination_recommendation" USING btree ("nomination_id","level") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_recommendation_rank" ON "nomination_recommendation" USING btree ("cycle_id","level","region_code","rank") WHERE withdrawn_at is null;