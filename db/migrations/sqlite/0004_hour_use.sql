CREATE TABLE `hour_use` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`assertion_id` text NOT NULL,
	`used_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `hour_use_assertion` ON `hour_use` (`assertion_id`);--> statement-breakpoint
CREATE INDEX `assertion_replaces` ON `assertion` (`replaces_id`);--> statement-breakpoint
-- Renewals from before: what each counted is used by it, as it would be now.
INSERT INTO `hour_use` (`entry_id`, `assertion_id`, `used_at`)
SELECT e.`id`, a.`id`, a.`issued_at`
FROM `assertion` a JOIN `hour_entry` e ON e.`person_id` = a.`person_id`
WHERE a.`issue_key` LIKE 'renews:%' AND e.`source` <> 'correction' AND e.`booked_at` <= a.`issued_at`
	AND e.`day` BETWEEN json_extract(a.`snapshot`, '$.renewal.from') AND json_extract(a.`snapshot`, '$.renewal.to')
	AND NOT EXISTS (SELECT 1 FROM `hour_entry` c WHERE c.`reverses_id` = e.`id` AND c.`booked_at` <= a.`issued_at`)
ORDER BY a.`issued_at`, a.`id`
ON CONFLICT DO NOTHING;
