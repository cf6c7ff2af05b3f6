ALTER TABLE "award_cycle" ADD COLUMN "sealed_reason" text;--> statement-breakpoint
ALTER TABLE "award_cycle" ADD COLUMN "ended_at" bigint;--> statement-breakpoint
ALTER TABLE "award_cycle" ADD COLUMN "ended_reason" text;--> statement-breakpoint
ALTER TABLE "assignment_run" ADD COLUMN "input" jsonb;--> statement-breakpoint
ALTER TABLE "objection" ADD COLUMN "forgotten_at" bigint;