import type { idTren } from './id-tren.ts'

/** Trend: comparison of areas and projection, in English. */
export const enTren: Readonly<Record<keyof typeof idTren, string>> = {
  'tren.proyeksi': 'Projection to December',
  'tren.proyeksi.laju':
    'If the pace of the last {n} months holds ({laju} persons a month; mean of {dasar}), {bulan} reaches **{persen}** ({orang} persons)',
  'tren.proyeksi.cukup': 'meeting the target of the year, {target}',
  'tren.proyeksi.kurang': 'below the target of the year, {target}',
  'tren.proyeksi.kejar':
    'The target of {target} is met if **{n} persons a month** are served until December: {sisa} persons left in the {bulan} months after {dari}',
  'tren.proyeksi.kini': 'present pace {laju}',
  'tren.proyeksi.tercapai': 'The target of the year, {target}, is met already.',
  'tren.proyeksi.tanpa.belum-lengkap': 'No projection: the last months are not completely reported yet.',
  'tren.proyeksi.tanpa.kurang-bulan': 'No projection: there are not {n} completely reported months yet.',
  'tren.proyeksi.tanpa.kecil': 'No projection: so few persons that the pace of a few months is mostly chance here.',
  'tren.proyeksi.garis': 'if the pace of {n} months holds',
  'tren.proyeksi.titik': 'Projection, if the pace of the last {n} months holds',
  'tren.proyeksi.target': 'target of the year {target}',
}
