// What the browser knows of the API: types alone, derived from the contract. zod itself never gets into the bundle.

import type { z } from 'zod'
import type { getAturanPosyandu, postAturanPosyandu, postCobaAturanPosyandu } from '#contract/aturan-posyandu.ts'
import type { getBagikan, getBagikanDaftar, postBagikan, postCabutBagikan } from '#contract/bagikan.ts'
import type { getBandingkan, getLebih } from '#contract/bandingkan.ts'
import type { getBatas } from '#contract/batas.ts'
import type { postBerkas } from '#contract/berkas.ts'
import type { getBriefing, getBriefingBerkas, getBriefingDaftar, postBriefing } from '#contract/briefing.ts'
import type { getCadangan } from '#contract/cadangan.ts'
import type { getDukungan } from '#contract/dukungan.ts'
import type { getElemen } from '#contract/elemen.ts'
import type { getDampak, getFormulir, getFormulirBanyak, getTugasLapor } from '#contract/formulir.ts'
import type {
  getFormat,
  getImpor,
  getImporBaris,
  getImporDaftar,
  getImporLembar,
  getTemplat,
  postAliasImpor,
  postBacaUlangImpor,
  postBatalkanImpor,
  postCobaFormat,
  postFormat,
  postPilihImpor,
  postTerapkanImpor,
  postUnggahImpor,
} from '#contract/impor.ts'
import type { getIndikator } from '#contract/indikator.ts'
import type { getJejak, postEksporJejak } from '#contract/jejak.ts'
import type { getJkn } from '#contract/jkn.ts'
import type {
  getKabar,
  getKeadaanKabar,
  postHapusSurel,
  postKabar,
  postKonfirmasiSurel,
  postLepasPerangkat,
  postPerangkat,
  postSurel,
} from '#contract/kabar.ts'
import type {
  getKader,
  getPosyandu,
  getPosyanduUnit,
  postImporKader,
  postKader,
  postKeadaanUnit,
  postKeterampilan,
} from '#contract/kader.ts'
import type {
  getKampanye,
  getKampanyeHarian,
  postImporKampanye,
  postKampanye,
  postKampanyeHarian,
} from '#contract/kampanye.ts'
import type { getKelengkapan } from '#contract/kelengkapan.ts'
import type {
  getKatalog,
  getKatalogIndikator,
  getPilihanIndikator,
  getRancanganIndikator,
  postAktifkanIndikator,
  postBuangRancangan,
  postCobaIndikator,
  postHentikanIndikator,
  postPeriksaIndikator,
  postRancanganIndikator,
} from '#contract/kelola-katalog.ts'
import type { postKelolaUnit } from '#contract/kelola-unit.ts'
import type { getKelolaDesa, getKelolaWilayah, postKelolaWilayah } from '#contract/kelola-wilayah.ts'
import type { postLaporan } from '#contract/laporan.ts'
import type {
  getLokmin,
  getLokminBerkas,
  getLokminDaftar,
  getRtl,
  getRtlSektor,
  postLokmin,
  postLokminAgenda,
  postLokminTulis,
  postLokminUbah,
  postRtl,
} from '#contract/lokmin.ts'
import type {
  postKeluar,
  postKeluarSemua,
  postKodeTotp,
  postLepasTotp,
  postMasuk,
  postMasukContoh,
  postPasangTotp,
  postPeran,
  postSahkanTotp,
  postSandi,
  postTautan,
} from '#contract/masuk.ts'
import type { getMatriks } from '#contract/matriks.ts'
import type {
  getAturanNotifikasi,
  getNotifikasi,
  postAturanNotifikasi,
  postCobaAturan,
  postNaik,
} from '#contract/notifikasi.ts'
import type { getPapan, getPapanIsi, getPilah, postPapan, postPapanHapus, postPapanLingkup } from '#contract/papan.ts'
import type { getPendataan, postImporPendataan, postPendataan, postPutaran } from '#contract/pendataan.ts'
import type { getPengaturan, postPengaturan } from '#contract/pengaturan.ts'
import type {
  getPengguna,
  postAkhiriPenugasan,
  postImporPengguna,
  postPengguna,
  postPenugasan,
  postTangguhkan,
  postTautanPengguna,
} from '#contract/pengguna.ts'
import type { getPenghargaan, postPenghargaan } from '#contract/penghargaan.ts'
import type { getPeta, getPetaBulan, getPws } from '#contract/peta.ts'
import type { getProfil } from '#contract/profil.ts'
import type { getAngka } from '#contract/rincian-angka.ts'
import type { getRingkasan } from '#contract/ringkasan.ts'
import type {
  getBandingSasaran,
  getPerkiraanSasaran,
  getRiwayatSasaran,
  getSasaran,
  postImporSasaran,
  postSasaran,
  postTetapanSasaran,
} from '#contract/sasaran.ts'
import type { getSaya, getSesi, getToken, postAkhiriSesi, postCabutToken, postToken } from '#contract/saya.ts'
import type { getSehat } from '#contract/sehat.ts'
import type { getSpm } from '#contract/spm.ts'
import type { getPeriksa, getTenggat, getVersiLaporan, postTahap, postTenggat } from '#contract/tahap.ts'
import type { getRiwayatTarget, getTarget, postImporTarget, postTarget } from '#contract/target.ts'
import type { postJawabTemuan } from '#contract/temuan.ts'
import type {
  getTindakLanjut,
  postEvaluasi,
  postKunjungan,
  postKunjunganUbah,
  postRencana,
  postRencanaSelesai,
  postTerimaNotifikasi,
  postTutupNotifikasi,
} from '#contract/tindak-lanjut.ts'
import type { getTren } from '#contract/tren.ts'
import type { getUnit } from '#contract/unit.ts'
import type { getWilayah } from '#contract/wilayah.ts'

type SemuaEndpoint = {
  getPendataan: typeof getPendataan
  postPendataan: typeof postPendataan
  postPutaran: typeof postPutaran
  postImporPendataan: typeof postImporPendataan
  getKampanye: typeof getKampanye
  getKampanyeHarian: typeof getKampanyeHarian
  postKampanye: typeof postKampanye
  postKampanyeHarian: typeof postKampanyeHarian
  postImporKampanye: typeof postImporKampanye
  getJkn: typeof getJkn
  getBandingSasaran: typeof getBandingSasaran
  getPerkiraanSasaran: typeof getPerkiraanSasaran
  getRiwayatSasaran: typeof getRiwayatSasaran
  getRiwayatTarget: typeof getRiwayatTarget
  getSasaran: typeof getSasaran
  getTarget: typeof getTarget
  postImporSasaran: typeof postImporSasaran
  postImporTarget: typeof postImporTarget
  postSasaran: typeof postSasaran
  postTarget: typeof postTarget
  postTetapanSasaran: typeof postTetapanSasaran
  getAngka: typeof getAngka
  getBandingkan: typeof getBandingkan
  getLebih: typeof getLebih
  getSpm: typeof getSpm
  getDukungan: typeof getDukungan
  getBatas: typeof getBatas
  getDampak: typeof getDampak
  getElemen: typeof getElemen
  getFormat: typeof getFormat
  getFormulir: typeof getFormulir
  getFormulirBanyak: typeof getFormulirBanyak
  getImpor: typeof getImpor
  getImporBaris: typeof getImporBaris
  getImporDaftar: typeof getImporDaftar
  getImporLembar: typeof getImporLembar
  getIndikator: typeof getIndikator
  getJejak: typeof getJejak
  getKatalog: typeof getKatalog
  getKatalogIndikator: typeof getKatalogIndikator
  getKelengkapan: typeof getKelengkapan
  getKelolaDesa: typeof getKelolaDesa
  getKelolaWilayah: typeof getKelolaWilayah
  postKelolaUnit: typeof postKelolaUnit
  postKelolaWilayah: typeof postKelolaWilayah
  getMatriks: typeof getMatriks
  getPengguna: typeof getPengguna
  getPeriksa: typeof getPeriksa
  getNotifikasi: typeof getNotifikasi
  getAturanNotifikasi: typeof getAturanNotifikasi
  postAturanNotifikasi: typeof postAturanNotifikasi
  postCobaAturan: typeof postCobaAturan
  postNaik: typeof postNaik
  getTindakLanjut: typeof getTindakLanjut
  postTerimaNotifikasi: typeof postTerimaNotifikasi
  postRencana: typeof postRencana
  postRencanaSelesai: typeof postRencanaSelesai
  postKunjungan: typeof postKunjungan
  postKunjunganUbah: typeof postKunjunganUbah
  postEvaluasi: typeof postEvaluasi
  postTutupNotifikasi: typeof postTutupNotifikasi
  getKader: typeof getKader
  getPosyandu: typeof getPosyandu
  getPosyanduUnit: typeof getPosyanduUnit
  postImporKader: typeof postImporKader
  postKader: typeof postKader
  postKeadaanUnit: typeof postKeadaanUnit
  postKeterampilan: typeof postKeterampilan
  getAturanPosyandu: typeof getAturanPosyandu
  postAturanPosyandu: typeof postAturanPosyandu
  postCobaAturanPosyandu: typeof postCobaAturanPosyandu
  getPenghargaan: typeof getPenghargaan
  postPenghargaan: typeof postPenghargaan
  getPapan: typeof getPapan
  getPapanIsi: typeof getPapanIsi
  getPilah: typeof getPilah
  postPapan: typeof postPapan
  postPapanLingkup: typeof postPapanLingkup
  postPapanHapus: typeof postPapanHapus
  getLokmin: typeof getLokmin
  getLokminBerkas: typeof getLokminBerkas
  getLokminDaftar: typeof getLokminDaftar
  getRtl: typeof getRtl
  getRtlSektor: typeof getRtlSektor
  postLokmin: typeof postLokmin
  postLokminAgenda: typeof postLokminAgenda
  postLokminTulis: typeof postLokminTulis
  postLokminUbah: typeof postLokminUbah
  postRtl: typeof postRtl
  getPeta: typeof getPeta
  getPetaBulan: typeof getPetaBulan
  getPilihanIndikator: typeof getPilihanIndikator
  getProfil: typeof getProfil
  getPws: typeof getPws
  getRancanganIndikator: typeof getRancanganIndikator
  getRingkasan: typeof getRingkasan
  getBriefing: typeof getBriefing
  getBriefingBerkas: typeof getBriefingBerkas
  getBriefingDaftar: typeof getBriefingDaftar
  postBriefing: typeof postBriefing
  getSaya: typeof getSaya
  getKabar: typeof getKabar
  getKeadaanKabar: typeof getKeadaanKabar
  getCadangan: typeof getCadangan
  postHapusSurel: typeof postHapusSurel
  postKabar: typeof postKabar
  postKonfirmasiSurel: typeof postKonfirmasiSurel
  postLepasPerangkat: typeof postLepasPerangkat
  postPerangkat: typeof postPerangkat
  postSurel: typeof postSurel
  getSehat: typeof getSehat
  getSesi: typeof getSesi
  getTemplat: typeof getTemplat
  getPengaturan: typeof getPengaturan
  getTenggat: typeof getTenggat
  getToken: typeof getToken
  getBagikan: typeof getBagikan
  getBagikanDaftar: typeof getBagikanDaftar
  getTren: typeof getTren
  getTugasLapor: typeof getTugasLapor
  getUnit: typeof getUnit
  getVersiLaporan: typeof getVersiLaporan
  getWilayah: typeof getWilayah
  postAkhiriPenugasan: typeof postAkhiriPenugasan
  postAkhiriSesi: typeof postAkhiriSesi
  postAktifkanIndikator: typeof postAktifkanIndikator
  postAliasImpor: typeof postAliasImpor
  postBerkas: typeof postBerkas
  postBacaUlangImpor: typeof postBacaUlangImpor
  postBatalkanImpor: typeof postBatalkanImpor
  postBuangRancangan: typeof postBuangRancangan
  postCabutToken: typeof postCabutToken
  postCobaFormat: typeof postCobaFormat
  postCobaIndikator: typeof postCobaIndikator
  postEksporJejak: typeof postEksporJejak
  postFormat: typeof postFormat
  postHentikanIndikator: typeof postHentikanIndikator
  postImporPengguna: typeof postImporPengguna
  postJawabTemuan: typeof postJawabTemuan
  postKeluar: typeof postKeluar
  postKeluarSemua: typeof postKeluarSemua
  postKodeTotp: typeof postKodeTotp
  postLaporan: typeof postLaporan
  postLepasTotp: typeof postLepasTotp
  postMasuk: typeof postMasuk
  postMasukContoh: typeof postMasukContoh
  postPasangTotp: typeof postPasangTotp
  postPengguna: typeof postPengguna
  postPenugasan: typeof postPenugasan
  postPeriksaIndikator: typeof postPeriksaIndikator
  postRancanganIndikator: typeof postRancanganIndikator
  postPeran: typeof postPeran
  postSahkanTotp: typeof postSahkanTotp
  postSandi: typeof postSandi
  postTahap: typeof postTahap
  postTangguhkan: typeof postTangguhkan
  postTautan: typeof postTautan
  postTautanPengguna: typeof postTautanPengguna
  postPengaturan: typeof postPengaturan
  postTenggat: typeof postTenggat
  postPilihImpor: typeof postPilihImpor
  postTerapkanImpor: typeof postTerapkanImpor
  postToken: typeof postToken
  postBagikan: typeof postBagikan
  postCabutBagikan: typeof postCabutBagikan
  postUnggahImpor: typeof postUnggahImpor
}

export type NamaEndpoint = keyof SemuaEndpoint
export type NamaGet = Extract<NamaEndpoint, `get${string}`>
export type Kueri<N extends NamaEndpoint> = z.input<SemuaEndpoint[N]['kueri']>
export type Isi<N extends NamaEndpoint> = z.input<SemuaEndpoint[N]['isi']>
export type Keluaran<N extends NamaEndpoint> = z.output<SemuaEndpoint[N]['keluaran']>
