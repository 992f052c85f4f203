import type { idJkn } from './id-jkn.ts'

export const enJkn = {
  'jkn.judul': 'Membership of JKN',
  'jkn.kalimat':
    '**{persen}** of the population of {wilayah} have active JKN: {n} of {penduduk} people, the oldest data of {bulan}.',
  'jkn.kalimat.tanpa': 'There is no figure of membership of JKN in {wilayah} that still holds.',
  'jkn.catatan.tanpaTarget': 'No target for universal coverage is set; the dinas sets it under Sasaran & Target.',
  'jkn.catatan.target': 'Target {target}.',
  'jkn.catatan.tercapai': 'The target of {target} is reached.',
  'jkn.catatan.kurang': '{n} people short of the target of {target}.',
  'jkn.catatan.jalur': '{n} people short of the target of {target}: it takes {perBulan} people a month until {akhir}.',
  'jkn.catatan.lebih':
    'Some are above 100 %: members are counted by the address of their card, people by this year’s sasaran, and who moved may not have changed the address.',
  'jkn.lebih': 'more than 100 %',
  'jkn.data': 'As of {bulan}',
  'jkn.belum': 'not reported',
  'jkn.kedaluwarsa': 'out of date',
  'jkn.target': 'target {target} ({dokumen})',
  'jkn.tanpaTarget': 'no target set',
  'jkn.dasar.proyeksi': 'People by the projected sasaran of this year.',
  'jkn.dasar.riil': 'People by the actual sasaran that holds in this month.',
  'jkn.templat': 'Template of the BPJS file',
  'jkn.impor': 'Bring in the BPJS file',
  'jkn.kolom.lajur': 'Active, inactive, target',
  'jkn.kolom.penduduk': 'People',
  'jkn.kolom.data': 'As of',
  'jkn.kolom.sisa': 'Short of the target',
  'jkn.kolom.perBulan': 'Needed per month',
  'jkn.kosong.judul': 'There is no arrangement for JKN',
  'jkn.kosong.isi':
    'The catalogue of this kabupaten has no indikator of membership, or your role does not read them in this area.',
} as const satisfies Record<keyof typeof idJkn, string>
