import type { Perintah, PerintahBasis } from './perintah.ts'

/** Every command by the words that call it; loaded only when called. */
export const daftar: Readonly<Record<string, () => Promise<Perintah | PerintahBasis>>> = {
  'import wilayah': async () => (await import('./import-wilayah.ts')).perintah,
  'alias desa': async () => (await import('./alias.ts')).perintah,
  'import batas': async () => (await import('./import-batas.ts')).perintah,
  'import laporan': async () => (await import('./import-laporan.ts')).perintah,
  'import sasaran': async () => (await import('./import-sasaran.ts')).perintah,
  'import target': async () => (await import('./import-target.ts')).perintah,
  'batalkan impor': async () => (await import('./batalkan-impor.ts')).perintah,
  'import penanggung-jawab': async () => (await import('./import-penanggung-jawab.ts')).perintah,
  'import unit': async () => (await import('./import-unit.ts')).perintah,
  'pindahkan desa': async () => (await import('./pindahkan-desa.ts')).perintah,
  'mekarkan desa': async () => (await import('./mekarkan-desa.ts')).perintah,
  'gabungkan desa': async () => (await import('./gabungkan-desa.ts')).perintah,
  'create pengguna': async () => (await import('./create-pengguna.ts')).perintah,
  'create token': async () => (await import('./create-token.ts')).perintah,
  'tautan masuk': async () => (await import('./tautan-masuk.ts')).perintah,
  'check audit': async () => (await import('./check-audit.ts')).perintah,
  'check rekap': async () => (await import('./check-rekap.ts')).perintah,
  'check temuan': async () => (await import('./check-temuan.ts')).perintah,
  'check cadangan': async () => (await import('./check-cadangan.ts')).perintah,
  'rebuild rekap': async () => (await import('./rebuild-rekap.ts')).perintah,
  backup: async () => (await import('./backup.ts')).perintah,
  restore: async () => (await import('./restore.ts')).perintah,
  'export semua': async () => (await import('./export-semua.ts')).perintah,
  'import semua': async () => (await import('./import-semua.ts')).perintah,
}
