import type { idTren } from './id-tren.ts'

/** Trend: comparison of areas and projection, in English. */
export const enTren: Readonly<Record<keyof typeof idTren, string>> = {
  'tren.proyeksi': 'Projection to December',
  'tren.proyeksi.laju':
    'If the pace of the last {n} months holds ({laju} {satuan} a month; mean of {dasar}), {bulan} reaches **{persen}** ({orang} {satuan})',
  'tren.proyeksi.cukup': 'meeting the target of the year, {target}',
  'tren.proyeksi.kurang': 'below the target of the year, {target}',
  'tren.proyeksi.kejar':
    'The target of {target} is met if **{n} {satuan} a month** are served until December: {sisa} {satuan} left in the {bulan} months after {dari}',
  'tren.proyeksi.kini': 'present pace {laju}',
  'tren.proyeksi.tercapai': 'The target of the year, {target}, is met already.',
  'tren.proyeksi.tanpa.belum-lengkap': 'No projection: the last months are not completely reported yet.',
  'tren.proyeksi.tanpa.kurang-bulan': 'No projection: there are not {n} completely reported months yet.',
  'tren.proyeksi.tanpa.kecil': 'No projection: so few persons that the pace of a few months is mostly chance here.',
  'tren.proyeksi.garis': 'if the pace of {n} months holds',
  'tren.proyeksi.titik': 'Projection, if the pace of the last {n} months holds',
  'tren.proyeksi.target': 'target {target}',

  'tren.banding.awal': '{indikator}, {bulan}: {daftar}.',
  'tren.banding.satu': '{nama} **{nilai}**',
  'tren.banding.satu.sementara': '{nama} {nilai} (provisional)',
  'tren.banding.satu.tertinggal': '{nama} {nilai} (this month not reported)',
  'tren.banding.satu.tertinggal.hanyaSah': '{nama} {nilai} (this month not validated)',
  'tren.banding.satu.kosong': '{nama} {sel}',
  'tren.banding.target': '{n} of {semua} with a status meet the target.',
  'tren.banding.selisih': '**{selisih} points** apart.',
  'tren.banding.selisih.lalu': '**{selisih} points** apart, {lalu} points a year before.',
  'tren.banding.garis': '{nama} from {dari} ({bulanDari}) to {sampai} ({bulanSampai}).',
  'tren.banding.tambah': 'Compare with another area',
  'tren.banding.tambah.isi': 'Compare: type a puskesmas, kecamatan, desa …',
  'tren.banding.penuh': 'Six areas are as many as one picture can keep apart.',
  'tren.banding.hapus': 'Take {nama} out',
  'tren.banding.gambar': 'Trend chart of {indikator}, {n} areas.',
  'tren.banding.tabel': 'Areas compared, {bulan}',
  'tren.banding.wilayah': 'Area',
  'tren.banding.setahun': 'One year',
  'tren.banding.setahun.arti': 'Difference from the same month last year, in percentage points',
  'tren.banding.poin': '{selisih} points',
  'tren.banding.gagal': 'cannot be opened',
  'tren.banding.beda': 'Targets differ by area: the dashed line is the target of {nama}, the others are in the table.',
  'tren.banding.bulanan': 'Month by month',
}
