import { idAkun } from './id-akun.ts'
import { idAmbil } from './id-ambil.ts'
import { idAturan } from './id-aturan.ts'
import { idAwal } from './id-awal.ts'
import { idBagikan } from './id-bagikan.ts'
import { idBandingkan } from './id-bandingkan.ts'
import { idBriefing } from './id-briefing.ts'
import { idDekat } from './id-dekat.ts'
import { idDokumen } from './id-dokumen.ts'
import { idDukungan } from './id-dukungan.ts'
import { idImpor } from './id-impor.ts'
import { idIsi } from './id-isi.ts'
import { idIstilah } from './id-istilah.ts'
import { idJkn } from './id-jkn.ts'
import { idKabar } from './id-kabar.ts'
import { idKampanye } from './id-kampanye.ts'
import { idKatalog } from './id-katalog.ts'
import { idKelengkapan } from './id-kelengkapan.ts'
import { idLembar } from './id-lembar.ts'
import { idLokmin } from './id-lokmin.ts'
import { idMatriks } from './id-matriks.ts'
import { idPapan } from './id-papan.ts'
import { idPendataan } from './id-pendataan.ts'
import { idPeriksa } from './id-periksa.ts'
import { idPeta } from './id-peta.ts'
import { idPosyandu } from './id-posyandu.ts'
import { idProfil } from './id-profil.ts'
import { idRincian } from './id-rincian.ts'
import { idSasaran } from './id-sasaran.ts'
import { idSpm } from './id-spm.ts'
import { idTindak } from './id-tindak.ts'
import { idTren } from './id-tren.ts'
import { idTur } from './id-tur.ts'
import { idWilayah } from './id-wilayah.ts'

/**
 * Every visible text, in Bahasa Indonesia. `{nama}` is filled in; `**...**` is set bold where a sentence is shown.
 * Words of the field (desa, sasaran, pembilang) stay as on the forms.
 */
export const id = {
  ...idAkun,
  ...idAmbil,
  ...idAturan,
  ...idAwal,
  ...idBagikan,
  ...idBandingkan,
  ...idBriefing,
  ...idDekat,
  ...idDokumen,
  ...idDukungan,
  ...idImpor,
  ...idIstilah,
  ...idIsi,
  ...idKabar,
  ...idJkn,
  ...idKampanye,
  ...idKatalog,
  ...idKelengkapan,
  ...idLembar,
  ...idLokmin,
  ...idMatriks,
  ...idPapan,
  ...idPendataan,
  ...idPeriksa,
  ...idPeta,
  ...idPosyandu,
  ...idProfil,
  ...idRincian,
  ...idSasaran,
  ...idSpm,
  ...idTindak,
  ...idTren,
  ...idTur,
  ...idWilayah,
} as const satisfies Record<string, string>

export type Kunci = keyof typeof id
