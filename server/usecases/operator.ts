import type { Aktor } from '#domain/peran.ts'

/** Whoever types commands on the server: holds the database anyway, and is no person of it (number 0). */
export const OPERATOR: Aktor = {
  penggunaId: 0,
  namaPengguna: 'operator',
  nama: 'Operator',
  penugasan: {
    penugasanId: 0,
    peran: 'admin',
    tempat: [{ jenis: 'sistem' }],
    klaster: null,
    mulai: '1900-01-01',
    akhir: null,
  },
}

/** The address under which what was typed on the server is kept. */
export const ALAMAT_PERINTAH = 'perintah'
