ALTER TABLE "nomination" ADD COLUMN "summary_withdrawn_at" bigint;--> statement-breakpoint
ALTER TABLE "nomination" ADD COLUMN "name_withdrawn_at" bigint;