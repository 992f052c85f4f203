-- Who writes at a follow-up at the same time is told by the version of its notification; its parts need none of their own.

alter table rencana_tindak drop column versi;
alter table kunjungan_rumah drop column versi;
