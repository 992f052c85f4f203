import type { idAturan } from './id-aturan.ts'

/** Rules of a kabupaten: of notifications, of when they are raised, of posyandu, pustu and kader. */
export const enAturan: Readonly<Record<keyof typeof idAturan, string>> = {
  'aturan.judul': 'Rules of the kabupaten',
  'aturan.tentang': 'Rules about',
  'aturan.tentang.notifikasi': 'Notifications',
  'aturan.tentang.posyandu': 'Posyandu, pustu and kader',
  'aturan.arti': 'Rules say when a notification is raised. Try them on the last twelve months first, then save.',
  'aturan.arti.jelek-berturut':
    'Comes up when its indicator is poor for {bulan} months running; in a small desa when it is below target for {bulanKecil} months running and at least {orangKecil} persons short.',
  'aturan.arti.jelek-berturut.pembinaan':
    'Comes up when its indicator is a priority for support for {bulan} months running; in a small desa when it is below target for {bulanKecil} months running and at least {orangKecil} persons short.',
  'aturan.arti.turun-di-bawah-target':
    'Comes up when the target was met last month and is no longer this month, by more than chance explains.',
  'aturan.arti.selisih-orang':
    'Comes up when at least {orang} persons are short of the target to date, by more than chance explains.',
  'aturan.arti.belum-lapor': 'Comes up when a report is not in {hari} days after its deadline.',
  'aturan.arti.kejadian': 'Comes up when at least {orang} persons are recorded in a month.',
  'aturan.arti.tanda-bahaya': 'Comes up when a danger sign found on a home visit is not followed up after {hari} days.',
  'aturan.arti.perlu-dicek': 'Comes up when what is to be checked is not explained after {hari} days.',
  'aturan.aktif': 'Holds',
  'aturan.mati': 'Does not hold',
  'aturan.ubah': 'Change and try',
  'aturan.tutup': 'Close',
  'aturan.bawaan': 'As it ships',
  'aturan.diubah': 'Changed by {oleh}, {waktu}',
  'aturan.indikator': 'Indicators looked at',
  'aturan.indikator.semua': 'Every indicator that has a status',
  'aturan.indikator.tanpa': 'Not by indicator',
  'aturan.ambang.bulan': 'Months running',
  'aturan.ambang.bulanKecil': 'Months running, small areas',
  'aturan.ambang.orangKecil': 'Persons short at least, small areas',
  'aturan.ambang.orang': 'Persons at least',
  'aturan.ambang.hari': 'Days',
  'aturan.batas': '{dari} to {sampai}',
  'aturan.coba': 'Try this rule',
  'aturan.coba.hasil': 'Would have come up {kali} times in {desa} desa, {dari} to {sampai}.',
  'aturan.coba.tidak': 'This rule looks at how things stand today; how they stood is not kept, so it cannot be tried.',
  'aturan.coba.lagi': '{n} lines more.',
  'aturan.simpan.arti': 'Holds from the next review on, just after it is saved.',
  'aturan.isiBawaan': 'Fill in the program’s own',
  'aturan.seperti': 'The same as the program’s own.',
  'aturan.naik.judul': 'Raised while there is no plan',
  'aturan.naik.arti':
    'A notification without a plan is raised to the head of the puskesmas after {puskesmas} days, and to the district health office after {dinas} days.',
  'aturan.naik.puskesmas': 'To the head of the puskesmas after (days)',
  'aturan.naik.dinas': 'To the district health office after (days)',
  'aturan.naik.simpan': 'Holds from the next daily review on. What is raised already stays so.',
  'aturan.posyandu.arti':
    'Thresholds of posyandu levels, the pustu standard, training of kader and the award. Active and life-cycle posyandu are indicators: their definition is in the catalogue and does not change here.',
  'aturan.posyandu.untuk': 'Used for: {untuk}.',
  'aturan.posyandu.latihan': 'Used for kader whose training is due again.',
  'aturan.posyandu.kembali': 'Posyandu and kader',
  'aturan.posyandu.minimal': 'At least',
  'aturan.posyandu.minimalRasio': 'At least (percent)',
  'aturan.posyandu.bulan': 'Months',
  'aturan.posyandu.simpan': 'Holds for every month judged, as soon as it is saved.',
  'aturan.posyandu.hasil':
    'As things were in {bulan}: met by {nanti} of {semua} {apa} with this threshold; by {kini} now. Not to be judged: {belum}, now {belumKini}.',
  'aturan.posyandu.buka': 'Set the thresholds of posyandu, pustu and kader',
}
