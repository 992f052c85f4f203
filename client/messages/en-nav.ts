import type { idNav } from './id-nav.ts'

export const enNav = {
  'nav.utama': 'Navigation',
  'nav.halaman': 'Pages',
  'nav.lainnya': 'More',
  'nav.kelompok.angka': 'Figures',
  'nav.kelompok.kerja': 'Monthly work',
  'nav.kelompok.kelola': 'Administration',
  'nav.peta': 'Map',
  'nav.pws': 'PWS sheet',
  'nav.pws.pendek': 'PWS',
  'nav.tren': 'Trend',
  'nav.profil': 'Desa profile',
  'nav.profil.pendek': 'Profile',
  'nav.isi': 'Fill in',
  'nav.periksa': 'Check laporan',
  'nav.periksa.pendek': 'Check',
  'nav.kelengkapan': 'Completeness',
  'nav.kelengkapan.pendek': 'Reports',
  'nav.pengguna': 'Users',
  'nav.jejak': 'Audit trail',
  'nav.jejak.pendek': 'Trail',
} as const satisfies Record<keyof typeof idNav, string>
