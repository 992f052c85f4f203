-- To share is also to hand out a link; whom a papan is for is its lingkup.
alter table papan rename column bagikan to lingkup;
comment on column papan.lingkup is 'Siapa yang membukanya: pembuatnya sendiri, rekan sepuskesmas, atau sekabupaten';
