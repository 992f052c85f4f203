/** What was decreed about work areas: where the sixteen puskesmas stand and who serves whom over a border. */
export type Rencana = { readonly nama: string; readonly kecamatan: string; readonly kedudukan: string }

export const RENCANA: readonly Rencana[] = [
  { nama: 'Teluk Kenari', kecamatan: '99.01.01', kedudukan: 'Bandar Kenari' },
  { nama: 'Seruni', kecamatan: '99.01.02', kedudukan: 'Pasar Gambir' },
  { nama: 'Karang Indah', kecamatan: '99.01.02', kedudukan: 'Karang Indah' },
  { nama: 'Pesisir Lontar', kecamatan: '99.01.03', kedudukan: 'Simpang Lontar' },
  { nama: 'Muara Selasih', kecamatan: '99.01.04', kedudukan: 'Simpang Empat' },
  { nama: 'Rawa Gelam', kecamatan: '99.01.05', kedudukan: 'Lubuk Dalam' },
  { nama: 'Lubuk Tarum', kecamatan: '99.01.06', kedudukan: 'Simpang Tarum' },
  { nama: 'Sumber Makmur', kecamatan: '99.01.06', kedudukan: 'Sumber Makmur' },
  { nama: 'Pasar Selasih', kecamatan: '99.01.07', kedudukan: 'Pasar Selasih' },
  { nama: 'Sungai Nilam', kecamatan: '99.01.07', kedudukan: 'Sungai Nilam' },
  { nama: 'Bukit Gaharu', kecamatan: '99.01.08', kedudukan: 'Simpang Rumbia' },
  { nama: 'Rimba Damar', kecamatan: '99.01.09', kedudukan: 'Rimba Damar' },
  { nama: 'Hulu Selasih', kecamatan: '99.01.10', kedudukan: 'Simpang Talang' },
  { nama: 'Muara Nilam', kecamatan: '99.01.10', kedudukan: 'Muara Nilam' },
  { nama: 'Batu Lawang', kecamatan: '99.01.11', kedudukan: 'Batu Lawang' },
  { nama: 'Sungai Lawang', kecamatan: '99.01.11', kedudukan: 'Sungai Lawang' },
]

/** Who serves desa of a neighbouring kecamatan, how many. */
export type Lintas = { readonly puskesmas: string; readonly kecamatan: string; readonly desa: number }

export const LINTAS: readonly Lintas[] = [
  { puskesmas: 'Bukit Gaharu', kecamatan: '99.01.11', desa: 2 },
  { puskesmas: 'Sumber Makmur', kecamatan: '99.01.09', desa: 2 },
  { puskesmas: 'Muara Nilam', kecamatan: '99.01.06', desa: 2 },
  { puskesmas: 'Muara Selasih', kecamatan: '99.01.07', desa: 2 },
  { puskesmas: 'Rawa Gelam', kecamatan: '99.01.03', desa: 2 },
]
