-- When a plan was made, beside when it was last changed: a story is told in the order of what happened.

alter table rencana_tindak add column dibuat_pada timestamptz not null default now();
comment on column rencana_tindak.dibuat_pada is 'Saat direncanakan';
