ALTER TABLE `award_cycle` ADD `sealed_reason` text;--> statement-breakpoint
ALTER TABLE `award_cycle` ADD `ended_at` integer;--> statement-breakpoint
ALTER TABLE `award_cycle` ADD `ended_reason` text;--> statement-breakpoint
ALTER TABLE `assignment_run` ADD `input` text;--> statement-breakpoint
ALTER TABLE `objection` ADD `forgotten_at` integer;