import type { idBriefing } from './id-briefing.ts'

/** The same in English. */
export const enBriefing: Readonly<Record<keyof typeof idBriefing, string>> = {
  'briefing.judul.kabupaten': 'Summary for the Bupati',
  'briefing.judul.kota': 'Summary for the Wali Kota',
  'briefing.triwulan': '{bulan} (quarter {ke})',
  'briefing.daerah.kabupaten': 'kabupaten',
  'briefing.daerah.kota': 'kota',

  'briefing.situasi': 'The situation in five sentences',
  'briefing.fakta.keadaan':
    'Of **{dinilai} indicators** that can be judged, **{memenuhi} meet their target** and {bawah} do not.',
  'briefing.fakta.keadaan.tanpa': '{tanpa} others cannot be judged yet.',
  'briefing.fakta.kelengkapan':
    'Only **{persen}** of the laporan of {bulan} came in ({masuk} of {wajib}), so the {daerah} as a whole cannot be judged yet.',
  'briefing.fakta.kelengkapan.kosong': 'No laporan of {bulan} came in yet, so the {daerah} cannot be judged.',
  'briefing.fakta.kelengkapan.belumSah':
    '**{persen}** of the laporan of {bulan} came in ({masuk} of {wajib}), none is validated by puskesmas yet, so the {daerah} cannot be judged.',
  'briefing.fakta.kelengkapan.sah':
    'Only **{persen}** of the laporan of {bulan} are validated by puskesmas ({divalidasi} of {wajib}; {masuk} came in), so the {daerah} as a whole cannot be judged yet.',
  'briefing.fakta.validasi': '**{persen}** of what came in is validated by puskesmas ({sah} of {terkirim}).',
  'briefing.fakta.takDinilai':
    '**{tanpa} of {semua} indicators** cannot be judged yet; their figures are not compared or ranked.',
  'briefing.fakta.teratasi':
    'With the {laporan} laporan awaited from kecamatan {bagian}, completeness would be **{persen}**.',
  'briefing.fakta.teratasi.menunggu':
    'With the {laporan} laporan that came in from kecamatan {bagian} validated by puskesmas, **{persen}** would be.',
  'briefing.fakta.teratasi.sebagian':
    'With {laporan} laporan of kecamatan {bagian} validated ({menunggu} came in, {sisa} are awaited), **{persen}** would be.',
  'briefing.fakta.teratasi.sah':
    'With the {laporan} laporan awaited from kecamatan {bagian} received and validated, **{persen}** would be.',
  'briefing.fakta.bulanSah': 'Last month with enough validated laporan to be judged: **{bulan}**.',
  'briefing.fakta.bulanSah.tanpa': 'No month of the last year has enough validated laporan to be judged.',
  'briefing.fakta.bulanLengkap': 'Last month reported well enough to be judged: **{bulan}**.',
  'briefing.fakta.bulanLengkap.tanpa': 'No month of the last year was reported well enough to be judged.',
  'briefing.fakta.membaik':
    '**{nama}** gained most: compared with {bulan}, those short of the target fell from {lalu} to **{kini} {satuan}**.',
  'briefing.fakta.memenuhi': '**{nama}** meets its target: **{persen}**, target to {bulan} {target}.',
  'briefing.fakta.belumMemenuhi': '**{nama}** does not meet its target yet: **{persen}**, target {target}.',
  'briefing.fakta.turun':
    '**{nama}** is now below its target: **{persen}** of {target}; in {bulan} it met it ({persenLalu} of {targetLalu}).',
  'briefing.fakta.selisih': '**{nama}** is still **{selisih} {satuan}** short of the target to {bulan}.',
  'briefing.fakta.laju': 'The target of the year takes {perlu} {satuan} a month until December.',
  'briefing.fakta.laju.kini': 'The target of the year takes {perlu} {satuan} a month until December; lately {kini}.',
  'briefing.fakta.kejadian': 'Reported since January: {butir}.',
  'briefing.fakta.kejadian.lalu': 'Reported since January: {butir}; in brackets the same months last year.',
  'briefing.fakta.kejadian.satu': '**{kini}** {nama}',
  'briefing.fakta.kejadian.satuLalu': '**{kini}** {nama} ({lalu})',
  'briefing.dan': ' and ',

  'briefing.spm': 'SPM, the twelve basic services',
  'briefing.spm.nomor': 'No.',
  'briefing.spm.nama': 'Service',
  'briefing.spm.capaian': 'Reached',
  'briefing.spm.sampai': 'Target by {bulan}',
  'briefing.spm.selisih': 'Short (people)',
  'briefing.spm.status': 'Status',
  'briefing.spm.tanpa': 'no figure yet',
  'briefing.spm.catatan':
    'The target of SPM is 100 % a year; to {bulan} it is the part of the year that has passed. Short: people missing to that target.',
  'briefing.spm.arti':
    'Good and slipping: target met (slipping: worse this month). Catching up and priority for support: not met (catching up: better this month).',
  'briefing.alasan.belumSah': 'not validated yet',
  'briefing.alasan.kurangSah': 'too few validated yet',
  'briefing.lain': 'Other indicators',

  'briefing.baik': 'What goes well',
  'briefing.baik.memenuhi': '**{nama}**: {persen}, target {target}.',
  'briefing.baik.membaik': '**{nama}**: those short of the target fell from {lalu} to {kini} {satuan}.',
  'briefing.baik.kosong': 'No indicator can be said to meet its target yet.',

  'briefing.dukungan': 'Areas that need support',
  'briefing.dukungan.satu': '**{nama}**: {selisih} {satuan} short; most in {bagian}.',
  'briefing.dukungan.bagian': '{nama} ({selisih})',
  'briefing.dukungan.kosong': 'No kecamatan is short by more than chance explains.',
  'briefing.dukungan.belum': 'Cannot be ranked yet: reporting is not complete enough.',
  'briefing.dukungan.belumSah': 'Cannot be ranked yet: not enough laporan are validated.',
  'briefing.dukungan.catatan': 'By people; only where reporting is complete enough and the gap is beyond chance.',
  'briefing.lapor': 'Laporan received by kecamatan',
  'briefing.lapor.sah': 'Laporan validated by kecamatan',
  'briefing.lapor.satu': '{masuk} of {wajib}',
  'briefing.lapor.satuSah': '{masuk} of {wajib} ({terkirim} received)',
  'briefing.lapor.kecamatan': 'Kecamatan',
  'briefing.lapor.masuk': 'Received',
  'briefing.lapor.divalidasi': 'Validated',

  'briefing.sektor': 'What is asked of each sector',
  'briefing.sektor.usulan': 'Proposed by the figures; decided together.',
  'briefing.sektor.kosong': 'The figures of this month propose nothing.',
  'briefing.sektor.asal': 'proposed by the figures',
  'briefing.sektor.dinas': 'written by the dinas',

  'briefing.peta': 'Map: {nama}',
  'briefing.peta.gambar': 'Map of {nama} by {tingkat}, {bulan}',
  'briefing.peta.buka': 'Open the map',
  'briefing.peta.lain': 'Names without room on the map: {nama}.',
  'briefing.peta.kosong': 'No indicator can be mapped yet.',

  'briefing.sementara': 'Provisional figures',
  'briefing.sementara.arti': 'Provisional figures: not all laporan are validated by puskesmas yet.',
  'briefing.sah': 'Laporan validated by puskesmas alone.',
  'briefing.posisi': 'Figures as of {tanggal}, {jam}',
  'briefing.terbitan': 'Issue {revisi}',
  'briefing.direvisi': 'Revised (issue {revisi})',
  'briefing.pratinjau': 'Preview, not issued',
  'briefing.pratinjau.arti': 'Running figures; they may change until the dinas issues them.',
  'briefing.berubah': 'The figures of this month have changed since this issue.',
  'briefing.berubah.lihat': 'See the figures now',
  'briefing.digantikan': 'Replaced by issue {revisi}.',
  'briefing.digantikan.lihat': 'Open the latest',
  'briefing.oleh': 'Issued by {oleh}, {waktu}',
  'briefing.daftar': 'Issued',
  'briefing.daftar.kini': 'Figures now',
  'briefing.daftar.satu': '{bulan}, issue {revisi}',
  'briefing.daftar.kosong': 'Nothing has been issued yet.',
  'briefing.belumTerbit':
    'The dinas has not issued a summary of {bulan} yet. What follows rests on validated laporan alone.',

  'briefing.terbitkan': 'Issue',
  'briefing.terbitkan.revisi': 'Issue a revision',
  'briefing.terbitkan.judul': 'Issue the summary of {bulan}',
  'briefing.terbitkan.arti':
    'The figures are kept as they stand and read by the head of the kabupaten. The requests follow from them: change, remove or add.',
  'briefing.terbitkan.sektor': 'Sector',
  'briefing.terbitkan.teks': 'Request',
  'briefing.terbitkan.hapus': 'Remove request {n}',
  'briefing.terbitkan.tambah': 'Add a request',
  'briefing.terbitkan.catatan': 'Note (may be empty)',
  'briefing.terbitkan.orang': 'Write no names or numbers of people.',
  'briefing.terbitkan.mungkinNama':
    'Something looks like a name of a person. Look again, and issue once more if it is none.',

  'briefing.berkas': 'Take along',
  'briefing.berkas.pdf': 'PDF, one page',
  'briefing.berkas.png': 'Picture for WhatsApp',
  'briefing.berkas.pptx': 'PowerPoint',
  'briefing.cetak': 'Print',

  'briefing.angka': 'Figures behind the sentence',
  'briefing.angka.buka': 'See the figures behind sentence {n}',
  'briefing.angka.pembilang': 'Served',
  'briefing.angka.penyebut': 'Sasaran',
  'briefing.angka.capaian': 'Reached',
  'briefing.angka.targetTahun': 'Target of the year',
  'briefing.angka.selisih': 'Short of the target',
  'briefing.angka.lalu': 'In {bulan}',
  'briefing.angka.laju': 'Needed per month until December',
  'briefing.angka.orang': '{n} {satuan}',
  'briefing.angka.kini': 'Take the figure of now apart',
  'briefing.angka.tren': 'Open Tren',
  'briefing.angka.memenuhi': 'Meets its target',
  'briefing.angka.belum': 'Below its target',
  'briefing.angka.takDinilai': 'Cannot be judged yet',
  'briefing.angka.jumlah': 'Since January',
  'briefing.angka.jumlahLalu': 'Same months last year',

  'briefing.salindia.situasi': 'Situation',
  'briefing.salindia.tren': 'Trend of {nama}',
  'briefing.salindia.target': 'target',
  'briefing.salindia.capaian': 'reached',
  'briefing.salindia.sumber': 'Source: laporan of posyandu, pustu and puskesmas, {daerah}.',
  'briefing.wa.kecamatan': 'By kecamatan',
}
