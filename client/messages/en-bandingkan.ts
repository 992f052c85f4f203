import type { idBandingkan } from './id-bandingkan.ts'

export const enBandingkan: Readonly<Record<keyof typeof idBandingkan, string>> = {
  'bandingkan.judul': 'Compare, {indikator}, {wilayah}, {bulan}',
  'bandingkan.bagian': 'What is compared',
  'bandingkan.bagian.kecamatan': 'Kecamatan',
  'bandingkan.bagian.puskesmas': 'Puskesmas',
  'bandingkan.bagian.desa': 'Desa',
  'bandingkan.tampil': 'View',
  'bandingkan.tampil.peringkat': 'Ranked',
  'bandingkan.tampil.corong': 'Funnel',
  'bandingkan.tampil.kelompok': 'One group',
  'bandingkan.tampil.lebih': 'Over 100 %',
  'bandingkan.kalimat':
    '**{perlu} of {dinilai} {satuan}** need support in {indikator}{per}: worse than the target beyond chance. {sama} do not differ from the target beyond chance, {baik} are better.',
  'bandingkan.kalimat.tanpa':
    'No {satuan} can be judged against the target of {indikator} in {bulan} yet; each row says why.',
  'bandingkan.kalimat.lain': '{n} {satuan} are not judged.',
  'bandingkan.ukur.kalimat':
    '**{n} of {dari} {satuan}** measured fewer than {batas} % of those to be measured, so their figure of {indikator} cannot be trusted yet: {nama}.',
  'bandingkan.ukur.cukup':
    'All {dari} {satuan} measured at least {batas} % of those to be measured: the figures of {indikator} can be trusted.',
  'bandingkan.ukur.takTahu':
    'In **{n} {satuan}** it is not known how many should be measured, as the reports that say so are incomplete: {nama}.',
  'bandingkan.ukur.judul': 'How many were measured',
  'bandingkan.ukur.arti': 'Fewest measured first. Below {batas} % a figure is neither judged nor ranked.',
  'bandingkan.ukur.kolom': 'Measured',
  'bandingkan.ukur.kurang': 'cannot be trusted yet',
  'bandingkan.ukur.baik': 'enough',
  'bandingkan.nilai.lebih-baik': 'better than the target',
  'bandingkan.nilai.tidak-berbeda': 'not different from the target beyond chance',
  'bandingkan.nilai.perlu-dukungan': 'needs support',
  'bandingkan.nilai.belum-lapor': 'no figure',
  'bandingkan.nilai.sementara': 'not judged: provisional',
  'bandingkan.nilai.kurang-diukur': 'not judged: too few measured',
  'bandingkan.nilai.ukur-tak-tahu': 'not judged: not known how many should be measured',
  'bandingkan.nilai.netral': 'not judged: more is not worse',
  'bandingkan.nilai.tanpa-target': 'not judged: no target yet',
  'bandingkan.tabel': '{indikator} by {satuan}, {bulan}',
  'bandingkan.kolom.tempat': 'Place',
  'bandingkan.kolom.nilai': 'Value',
  'bandingkan.kolom.sebaran': 'Value (large), its desa (small) and target (line)',
  'bandingkan.kolom.dinilai': 'Against the target',
  'bandingkan.kolom.bulan': 'Since last month',
  'bandingkan.kolom.tahun': 'Since last year',
  'bandingkan.poin': '{n} points',
  'bandingkan.naik': 'up',
  'bandingkan.turun': 'down',
  'bandingkan.tetap': 'same',
  'bandingkan.bulan.arti': 'This month alone against last month alone where a figure grows over the year.',
  'bandingkan.titik': '{nama}: {nilai}, {keputusan}. {desa} desa inside it between {terendah} and {tertinggi}.',
  'bandingkan.titik.tanpaDesa': '{nama}: {nilai}, {keputusan}.',
  'bandingkan.triwulan.judul': 'This quarter and the one before',
  'bandingkan.triwulan.pilih': 'Area',
  'bandingkan.triwulan.orang':
    '{nama}, {indikator}: **{kini}** of the sasaran were served in {bulanKini} ({p} of {q}), **{dulu}** in {bulanDulu} ({pDulu} of {qDulu}): {arah} {poin} points.',
  'bandingkan.triwulan.angka':
    '{nama}, {indikator}: **{kini}** in {bulanKini} ({p} of {q}), **{dulu}** in {bulanDulu} ({pDulu} of {qDulu}): {arah} {poin} points.',
  'bandingkan.triwulan.lebih-baik': 'That is **better, beyond chance**.',
  'bandingkan.triwulan.perlu-dukungan': 'That is **worse, beyond chance**.',
  'bandingkan.triwulan.tidak-berbeda':
    'So small a difference **may still be chance** in an area of this size: it can be called neither worse nor better.',
  'bandingkan.triwulan.terlalu-kecil':
    '**Too few people** to tell it from chance: it can be called neither worse nor better.',
  'bandingkan.triwulan.sementara':
    'The reports of one of the months are incomplete: **it cannot be called worse or better yet**.',
  'bandingkan.triwulan.kurang-diukur':
    'In one of the months too few were measured, or it is not known how many: **not to be called worse or better yet**.',
  'bandingkan.triwulan.netral': 'Up or down is neither better nor worse for this indicator.',
  'bandingkan.triwulan.tidak-ada': '{nama}, {indikator}: there are no two reported quarters to compare yet.',
  'bandingkan.triwulan.kosong': 'This indicator has no quarters to compare.',
  'bandingkan.triwulan.arti':
    'A cumulative figure only ever rises, so what is compared is the people that each quarter added. Test of two proportions, 95 %.',
  'bandingkan.corong.judul': 'Funnel: {indikator}',
  'bandingkan.corong.arti':
    'The fewer people, the wider chance spreads around the target. Inside 95 % an area does not differ from the target beyond chance; outside 99.8 % it almost certainly does.',
  'bandingkan.corong.kosong': 'Without a target or a direction there is no funnel.',
  'bandingkan.corong.teks':
    'Funnel around the target {target}: {perlu} outside on the worse side{nama}, {sama} inside, {baik} better.',
  'bandingkan.corong.penyebut': 'Denominator (persons)',
  'bandingkan.corong.target': 'target {persen}',
  'bandingkan.corong.95': '95 %',
  'bandingkan.corong.998': '99.8 %',
  'bandingkan.kelompok.arti':
    'Every indicator of the group “{kelompok}” that is a percentage. One dot is one {satuan}.',
  'bandingkan.kelompok.baris':
    '{indikator}: {nilai}. {perlu} {satuan} need support, {sama} do not differ from the target beyond chance, {baik} are better.',
  'bandingkan.kelompok.perlu': '{n} need support',
  'bandingkan.kelompok.tanpa': 'none beyond chance',
  'bandingkan.lebih.tanda': 'more than 100%, to be checked',
  'bandingkan.lebih.kalimat':
    '**{desa} desa** in {wilayah} are over 100 % in {bulan}, in {indikator} indicators. Most frequent likely reason: {sebab} ({n}).',
  'bandingkan.lebih.kosong': 'No desa in {wilayah} is over 100 % in {bulan} in the {dilihat} indicators looked at.',
  'bandingkan.lebih.arti':
    'Priority indicators and the one chosen. Figures over 100 % are shown as they are, never cut off.',
  'bandingkan.lebih.tabel': 'Desa over 100 %',
  'bandingkan.lebih.semua': 'All indicators',
  'bandingkan.lebih.saring': 'Indikator',
  'bandingkan.lebih.kolom.desa': 'Desa',
  'bandingkan.lebih.kolom.indikator': 'Indikator',
  'bandingkan.lebih.kolom.angka': 'Figure',
  'bandingkan.lebih.kolom.lebih': 'Over (persons)',
  'bandingkan.lebih.kolom.sebab': 'Likely reason',
  'bandingkan.lebih.sasaran-sedikit': 'fewer than 5 to be served: a single person more is over 100 %',
  'bandingkan.lebih.sasaran-kecil': 'sasaran too small',
  'bandingkan.lebih.sasaran-kecil.rinci': 'sasaran too small: {penyebut} persons by the {dasar} sasaran, {persen}',
  'bandingkan.lebih.orang-luar': 'perhaps people from elsewhere, counted by puskesmas or other facilities',
  'bandingkan.lebih.mungkin-ganda': 'perhaps counted twice by several units',
  'bandingkan.lebih.tumpang-tindih': 'posyandu and pustu together exceed the sasaran: counted twice',
  'bandingkan.lebih.perlu-dicek': 'some cells are to be checked',
  'bandingkan.lebih.belum-jelas': 'not clear; check the records',
  'bandingkan.kosong.judul': 'No parts of the area',
  'bandingkan.kosong.isi': 'Choose a kabupaten, kecamatan or puskesmas above to see its parts beside each other.',
}
