import type { idDokumen } from './id-dokumen.ts'

export const enDokumen: Readonly<Record<keyof typeof idDokumen, string>> = {
  'dokumen.posisi': 'Data as of {hari}, {jam}',
  'dokumen.sumber': 'Source: laporan of posyandu, pustu and puskesmas, {kabupaten} ({aplikasi})',
  'dokumen.sementara': 'Provisional figures',
  'dokumen.sementara.arti': 'Provisional figures: not every laporan is validated yet',
  'dokumen.halaman': 'Page {n} of {semua}',
  'dokumen.lanjutan': '{judul} (continued)',
  'dokumen.target.garis': 'target line',
  'dokumen.peta.judul': 'Map of {indikator}, {wilayah}, {bulan}',
  'dokumen.tren.judul': 'Trend of {indikator}, {wilayah}, {bulan}',
  'dokumen.kartu.judul': '{indikator} by {rincian}, {bulan}',
  'dokumen.uraian.baris': '{nama}: {nilai}, {status}',
  'dokumen.kolom.nama': 'Name',
  'dokumen.kolom.hitungan': 'Pembilang/penyebut',
  'dokumen.kolom.lapor': 'Laporan',
  'dokumen.kolom.indikator': 'Indikator',
  'dokumen.kolom.nilai': 'Value',
  'dokumen.kolom.target': 'Target',
  'dokumen.kolom.perubahan': 'Trend',
  'dokumen.kotak': 'One square per desa: no boundaries have been imported.',
  'dokumen.berlanjut': 'Not shown: {n} indikator without a value this month.',
}
