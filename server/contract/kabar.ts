import { z } from 'zod'
import { HAL_KABAR, IRAMA, SALURAN } from '#domain/kabar.ts'
import { defineEndpoint } from './endpoint.ts'
import { nomorBaris, TERBESAR } from './konteks.ts'

const kosong = z.object({})
const saluran = z.object({ aktif: z.boolean(), irama: z.enum(IRAMA) })
const menit = z.number().int().min(0).max(1439)

const pilihan = z.object({
  bahasa: z.enum(['id', 'en']),
  surel: saluran,
  dorong: saluran,
  /** The hour at which what is gathered goes out, and of a week its day, 1 Monday to 7 Sunday. */
  jam: z.number().int().min(0).max(23),
  hari: z.number().int().min(1).max(7),
  /** Minutes since midnight; the end may lie on the next day. null: no quiet hours. */
  tenang: z.object({ dari: menit, sampai: menit }).nullable(),
  hal: z.array(z.enum(HAL_KABAR)).max(HAL_KABAR.length),
  /** 0: nobody has chosen yet, it is as by default. */
  versi: z.number().int().min(0).max(TERBESAR),
})
export type PilihanJawaban = z.infer<typeof pilihan>

const alamat = z.email({ error: 'Tulis satu alamat surel, seperti nama@contoh.id.' }).max(254)

/** How one is told of notifikasi outside the program. */
export const getKabar = defineEndpoint({
  nama: 'getKabar',
  metode: 'GET',
  jalur: '/api/saya/kabar',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({
    pilihan,
    surel: z.object({
      /** Whether this installation sends e-mail at all. */
      ditawarkan: z.boolean(),
      alamat: z.string().nullable(),
      dikonfirmasi: z.boolean(),
    }),
    /** What a browser needs to be told by us alone; null: no pushes are sent. */
    kunciDorong: z.string().nullable(),
    perangkat: z.array(
      z.object({ perangkat: z.number(), peramban: z.string(), titik: z.string(), dibuatPada: z.string() }),
    ),
  }),
  izin: 'akun',
  simpan: 'tidak',
})
export type KabarJawaban = z.infer<typeof getKabar.keluaran>

/** Changes it; 409 where another version holds by now. What waits for its hour follows the new choice. */
export const postKabar = defineEndpoint({
  nama: 'postKabar',
  metode: 'POST',
  jalur: '/api/saya/kabar',
  kueri: kosong,
  isi: pilihan,
  keluaran: z.object({ versi: z.number() }),
  izin: 'akun',
  simpan: 'tidak',
})

/** Names an address and has a code sent there; it is used once the code is told. */
export const postSurel = defineEndpoint({
  nama: 'postSurel',
  metode: 'POST',
  jalur: '/api/saya/kabar/surel',
  kueri: kosong,
  isi: z.object({ alamat, bahasa: z.enum(['id', 'en']).default('id') }),
  keluaran: z.object({ alamat: z.string() }),
  izin: 'akun',
  simpan: 'tidak',
})

export const postKonfirmasiSurel = defineEndpoint({
  nama: 'postKonfirmasiSurel',
  metode: 'POST',
  jalur: '/api/saya/kabar/surel/konfirmasi',
  kueri: kosong,
  isi: z.object({
    kode: z
      .string()
      .trim()
      .regex(/^\d{6}$/, { error: 'Kode terdiri dari enam angka.' }),
  }),
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'akun',
  simpan: 'tidak',
})

export const postHapusSurel = defineEndpoint({
  nama: 'postHapusSurel',
  metode: 'POST',
  jalur: '/api/saya/kabar/surel/hapus',
  kueri: kosong,
  isi: kosong,
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'akun',
  simpan: 'tidak',
})

const titik = z.string().max(1000)

/** Has this device told, too; it is this person's from now on, whoever's it was. */
export const postPerangkat = defineEndpoint({
  nama: 'postPerangkat',
  metode: 'POST',
  jalur: '/api/saya/kabar/perangkat',
  kueri: kosong,
  isi: z.object({
    titik,
    kunciUmum: z.string().regex(/^[\w-]{80,100}=*$/, { error: 'Kunci perangkat ini tidak dikenal.' }),
    rahasia: z.string().regex(/^[\w-]{20,30}=*$/, { error: 'Kunci perangkat ini tidak dikenal.' }),
  }),
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'akun',
  simpan: 'tidak',
})

/** Takes a device of one's own off by its number, or the one whose address is told, whoever's it was. */
export const postLepasPerangkat = defineEndpoint({
  nama: 'postLepasPerangkat',
  metode: 'POST',
  jalur: '/api/saya/kabar/perangkat/lepas',
  kueri: kosong,
  isi: z
    .object({ perangkat: nomorBaris.optional(), titik: titik.optional() })
    .refine((mana) => (mana.perangkat === undefined) !== (mana.titik === undefined), {
      error: 'Sebut satu perangkat.',
    }),
  keluaran: z.object({ selesai: z.literal(true) }),
  izin: 'akun',
  simpan: 'tidak',
})

/** How the channels of this installation do: for whoever runs it. */
export const getKeadaanKabar = defineEndpoint({
  nama: 'getKeadaanKabar',
  metode: 'GET',
  jalur: '/api/kabar/keadaan',
  kueri: kosong,
  isi: z.undefined(),
  keluaran: z.object({
    saluran: z.array(
      z.object({
        saluran: z.enum(SALURAN),
        ditawarkan: z.boolean(),
        /** Messages that wait, of them those that have failed before, and since when the oldest waits. */
        menunggu: z.number(),
        tertunda: z.number(),
        tertuaPada: z.string().nullable(),
        /** Gathered for a later hour. */
        terkumpul: z.number(),
        terkirimPada: z.string().nullable(),
        /** Of the last seven days. */
        terkirim: z.number(),
        gagal: z.number(),
      }),
    ),
    gagal: z.array(
      z.object({
        saluran: z.enum(SALURAN),
        status: z.enum(['menunggu', 'gagal']),
        namaPengguna: z.string(),
        percobaan: z.number(),
        sebab: z.string(),
        pada: z.string(),
      }),
    ),
  }),
  izin: 'lihat-pengiriman',
  simpan: 'tidak',
})
export type KeadaanKabarJawaban = z.infer<typeof getKeadaanKabar.keluaran>
