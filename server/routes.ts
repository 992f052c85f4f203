import { getAturanPosyandu, postAturanPosyandu, postCobaAturanPosyandu } from '#contract/aturan-posyandu.ts'
import { getBagikan, getBagikanDaftar, postBagikan, postCabutBagikan } from '#contract/bagikan.ts'
import { getBandingkan, getLebih } from '#contract/bandingkan.ts'
import { getBatas } from '#contract/batas.ts'
import { postBerkas } from '#contract/berkas.ts'
import { getBriefing, getBriefingBerkas, getBriefingDaftar, postBriefing } from '#contract/briefing.ts'
import { getCadangan } from '#contract/cadangan.ts'
import { getDukungan } from '#contract/dukungan.ts'
import { getElemen } from '#contract/elemen.ts'
import { getDampak, getFormulir, getFormulirBanyak, getTugasLapor } from '#contract/formulir.ts'
import {
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
import { getIndikator } from '#contract/indikator.ts'
import { getJejak, postEksporJejak } from '#contract/jejak.ts'
import { getJkn } from '#contract/jkn.ts'
import {
  getKabar,
  getKeadaanKabar,
  postHapusSurel,
  postKabar,
  postKonfirmasiSurel,
  postLepasPerangkat,
  postPerangkat,
  postSurel,
} from '#contract/kabar.ts'
import {
  getKader,
  getPosyandu,
  getPosyanduUnit,
  postImporKader,
  postKader,
  postKeadaanUnit,
  postKeterampilan,
} from '#contract/kader.ts'
import {
  getKampanye,
  getKampanyeHarian,
  postImporKampanye,
  postKampanye,
  postKampanyeHarian,
} from '#contract/kampanye.ts'
import { getKelengkapan } from '#contract/kelengkapan.ts'
import {
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
import { postKelolaUnit } from '#contract/kelola-unit.ts'
import { getKelolaDesa, getKelolaWilayah, postKelolaWilayah } from '#contract/kelola-wilayah.ts'
import { postLaporan } from '#contract/laporan.ts'
import {
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
import {
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
import { getMatriks } from '#contract/matriks.ts'
import {
  getAturanNotifikasi,
  getNotifikasi,
  postAturanNotifikasi,
  postCobaAturan,
  postNaik,
} from '#contract/notifikasi.ts'
import { getPapan, getPapanIsi, getPilah, postPapan, postPapanHapus, postPapanLingkup } from '#contract/papan.ts'
import { getPendataan, postImporPendataan, postPendataan, postPutaran } from '#contract/pendataan.ts'
import { getPengaturan, postPengaturan } from '#contract/pengaturan.ts'
import {
  getPengguna,
  postAkhiriPenugasan,
  postImporPengguna,
  postPengguna,
  postPenugasan,
  postTangguhkan,
  postTautanPengguna,
} from '#contract/pengguna.ts'
import { getPenghargaan, postPenghargaan } from '#contract/penghargaan.ts'
import { getPeta, getPetaBulan, getPws } from '#contract/peta.ts'
import { getProfil } from '#contract/profil.ts'
import { getAngka } from '#contract/rincian-angka.ts'
import { getRingkasan } from '#contract/ringkasan.ts'
import {
  getBandingSasaran,
  getPerkiraanSasaran,
  getRiwayatSasaran,
  getSasaran,
  postImporSasaran,
  postSasaran,
  postTetapanSasaran,
} from '#contract/sasaran.ts'
import { getSaya, getSesi, getToken, postAkhiriSesi, postCabutToken, postToken } from '#contract/saya.ts'
import { getSehat } from '#contract/sehat.ts'
import { getSpm } from '#contract/spm.ts'
import { getPeriksa, getTenggat, getVersiLaporan, postTahap, postTenggat } from '#contract/tahap.ts'
import { getRiwayatTarget, getTarget, postImporTarget, postTarget } from '#contract/target.ts'
import { postJawabTemuan } from '#contract/temuan.ts'
import {
  getTindakLanjut,
  postEvaluasi,
  postKunjungan,
  postKunjunganUbah,
  postRencana,
  postRencanaSelesai,
  postTerimaNotifikasi,
  postTutupNotifikasi,
} from '#contract/tindak-lanjut.ts'
import { getTren } from '#contract/tren.ts'
import { getUnit } from '#contract/unit.ts'
import { getWilayah } from '#contract/wilayah.ts'
import {
  handlePostAktifkanIndikator,
  handlePostCobaIndikator,
  handlePostHentikanIndikator,
} from '#endpoints/aktifkan-indikator.ts'
import {
  handleGetAturanNotifikasi,
  handlePostAturanNotifikasi,
  handlePostCobaAturan,
  handlePostNaik,
} from '#endpoints/aturan-notifikasi.ts'
import {
  handleGetAturanPosyandu,
  handlePostAturanPosyandu,
  handlePostCobaAturanPosyandu,
} from '#endpoints/aturan-posyandu.ts'
import {
  handleGetBagikan,
  handleGetBagikanDaftar,
  handlePostBagikan,
  handlePostCabutBagikan,
} from '#endpoints/bagikan.ts'
import { handleGetFormat, handlePostCobaFormat, handlePostFormat } from '#endpoints/format-impor.ts'
import { handleGetAngka } from '#endpoints/get-angka.ts'
import { handleGetBandingSasaran } from '#endpoints/get-banding-sasaran.ts'
import { handleGetBandingkan } from '#endpoints/get-bandingkan.ts'
import { handleGetBatas } from '#endpoints/get-batas.ts'
import { handleGetBriefing, handleGetBriefingDaftar } from '#endpoints/get-briefing.ts'
import { handleGetBriefingBerkas } from '#endpoints/get-briefing-berkas.ts'
import { handleGetCadangan } from '#endpoints/get-cadangan.ts'
import { handleGetDampak } from '#endpoints/get-dampak.ts'
import { handleGetDukungan } from '#endpoints/get-dukungan.ts'
import { handleGetElemen } from '#endpoints/get-elemen.ts'
import { handleGetFormulir, handleGetFormulirBanyak } from '#endpoints/get-formulir.ts'
import { handleGetIndikator } from '#endpoints/get-indikator.ts'
import { handleGetJejak, handlePostEksporJejak } from '#endpoints/get-jejak.ts'
import { handleGetJkn } from '#endpoints/get-jkn.ts'
import { handleGetKatalog, handleGetKatalogIndikator } from '#endpoints/get-katalog.ts'
import { handleGetKelengkapan } from '#endpoints/get-kelengkapan.ts'
import { handleGetKelolaDesa, handleGetKelolaWilayah } from '#endpoints/get-kelola-wilayah.ts'
import { handleGetLebih } from '#endpoints/get-lebih.ts'
import { handleGetLokmin, handleGetLokminDaftar, handleGetRtl, handleGetRtlSektor } from '#endpoints/get-lokmin.ts'
import { handleGetLokminBerkas } from '#endpoints/get-lokmin-berkas.ts'
import { handleGetMatriks } from '#endpoints/get-matriks.ts'
import { handleGetNotifikasi, handleGetTindakLanjut } from '#endpoints/get-notifikasi.ts'
import { handleGetPapan } from '#endpoints/get-papan.ts'
import { handleGetPapanIsi } from '#endpoints/get-papan-isi.ts'
import { handleGetPeriksa } from '#endpoints/get-periksa.ts'
import { handleGetPerkiraanSasaran } from '#endpoints/get-perkiraan-sasaran.ts'
import { handleGetPeta } from '#endpoints/get-peta.ts'
import { handleGetPetaBulan } from '#endpoints/get-peta-bulan.ts'
import { handleGetPilah } from '#endpoints/get-pilah.ts'
import { handleGetKader, handleGetPosyandu, handleGetPosyanduUnit } from '#endpoints/get-posyandu.ts'
import { handleGetProfil } from '#endpoints/get-profil.ts'
import { handleGetPws } from '#endpoints/get-pws.ts'
import { handleGetRingkasan } from '#endpoints/get-ringkasan.ts'
import { handleGetRiwayatSasaran, handleGetSasaran } from '#endpoints/get-sasaran.ts'
import { handleGetSaya } from '#endpoints/get-saya.ts'
import { handleGetSehat } from '#endpoints/get-sehat.ts'
import { handleGetSpm } from '#endpoints/get-spm.ts'
import { handleGetRiwayatTarget, handleGetTarget } from '#endpoints/get-target.ts'
import { handleGetTemplat } from '#endpoints/get-templat.ts'
import { handleGetTren } from '#endpoints/get-tren.ts'
import { handleGetTugasLapor } from '#endpoints/get-tugas-lapor.ts'
import { handleGetUnit } from '#endpoints/get-unit.ts'
import { handleGetVersiLaporan } from '#endpoints/get-versi-laporan.ts'
import { handleGetWilayah } from '#endpoints/get-wilayah.ts'
import {
  handleGetImpor,
  handleGetImporBaris,
  handleGetImporDaftar,
  handleGetImporLembar,
  handlePostAliasImpor,
  handlePostBacaUlangImpor,
  handlePostBatalkanImpor,
  handlePostPilihImpor,
  handlePostTerapkanImpor,
  handlePostUnggahImpor,
} from '#endpoints/impor.ts'
import {
  handleGetKabar,
  handleGetKeadaanKabar,
  handlePostHapusSurel,
  handlePostKabar,
  handlePostKonfirmasiSurel,
  handlePostLepasPerangkat,
  handlePostPerangkat,
  handlePostSurel,
} from '#endpoints/kabar.ts'
import {
  handleGetKampanye,
  handleGetKampanyeHarian,
  handlePostImporKampanye,
  handlePostKampanye,
  handlePostKampanyeHarian,
} from '#endpoints/kampanye.ts'
import {
  handleGetPendataan,
  handlePostImporPendataan,
  handlePostPendataan,
  handlePostPutaran,
} from '#endpoints/pendataan.ts'
import { handleGetPengaturan, handlePostPengaturan } from '#endpoints/pengaturan.ts'
import {
  handleGetPengguna,
  handlePostAkhiriPenugasan,
  handlePostImporPengguna,
  handlePostPengguna,
  handlePostPenugasan,
  handlePostTangguhkan,
  handlePostTautanPengguna,
} from '#endpoints/pengguna.ts'
import { handleGetPenghargaan, handlePostPenghargaan } from '#endpoints/penghargaan.ts'
import { handlePostBerkas } from '#endpoints/post-berkas.ts'
import { handlePostBriefing } from '#endpoints/post-briefing.ts'
import { handlePostJawabTemuan } from '#endpoints/post-jawab-temuan.ts'
import {
  handlePostImporKader,
  handlePostKader,
  handlePostKeadaanUnit,
  handlePostKeterampilan,
} from '#endpoints/post-kader.ts'
import { handlePostKelolaUnit } from '#endpoints/post-kelola-unit.ts'
import { handlePostKelolaWilayah } from '#endpoints/post-kelola-wilayah.ts'
import {
  handlePostKeluar,
  handlePostKeluarSemua,
  handlePostKodeTotp,
  handlePostLepasTotp,
  handlePostPasangTotp,
  handlePostPeran,
  handlePostSahkanTotp,
  handlePostSandi,
} from '#endpoints/post-langkah.ts'
import { handlePostLaporan } from '#endpoints/post-laporan.ts'
import {
  handlePostLokmin,
  handlePostLokminAgenda,
  handlePostLokminTulis,
  handlePostLokminUbah,
  handlePostRtl,
} from '#endpoints/post-lokmin.ts'
import { handlePostMasuk, handlePostMasukContoh, handlePostTautan } from '#endpoints/post-masuk.ts'
import { handlePostPapan, handlePostPapanHapus, handlePostPapanLingkup } from '#endpoints/post-papan.ts'
import { handlePostImporSasaran, handlePostSasaran, handlePostTetapanSasaran } from '#endpoints/post-sasaran.ts'
import { handlePostTahap } from '#endpoints/post-tahap.ts'
import { handlePostImporTarget, handlePostTarget } from '#endpoints/post-target.ts'
import {
  handlePostEvaluasi,
  handlePostKunjungan,
  handlePostKunjunganUbah,
  handlePostRencana,
  handlePostRencanaSelesai,
  handlePostTerimaNotifikasi,
  handlePostTutupNotifikasi,
} from '#endpoints/post-tindak-lanjut.ts'
import {
  handleGetPilihanIndikator,
  handleGetRancanganIndikator,
  handlePostBuangRancangan,
  handlePostPeriksaIndikator,
  handlePostRancanganIndikator,
} from '#endpoints/rancangan-indikator.ts'
import { handleGetSesi, handlePostAkhiriSesi } from '#endpoints/sesi-saya.ts'
import { handleGetTenggat, handlePostTenggat } from '#endpoints/tenggat.ts'
import { handleGetToken, handlePostCabutToken, handlePostToken } from '#endpoints/token-saya.ts'
import { type Route, route, routeMasuk } from '#http/mount.ts'

/** The table of contents: every endpoint of the contract beside its handler. */
export const routes: readonly Route[] = [
  route(getSehat, handleGetSehat),
  routeMasuk(getSaya, handleGetSaya),
  route(getKabar, handleGetKabar),
  route(getKeadaanKabar, handleGetKeadaanKabar),
  route(getCadangan, handleGetCadangan),
  routeMasuk(postHapusSurel, handlePostHapusSurel),
  routeMasuk(postKabar, handlePostKabar),
  routeMasuk(postKonfirmasiSurel, handlePostKonfirmasiSurel),
  routeMasuk(postLepasPerangkat, handlePostLepasPerangkat),
  routeMasuk(postPerangkat, handlePostPerangkat),
  routeMasuk(postSurel, handlePostSurel),
  routeMasuk(postMasuk, handlePostMasuk),
  routeMasuk(postMasukContoh, handlePostMasukContoh),
  routeMasuk(postTautan, handlePostTautan),
  routeMasuk(postKodeTotp, handlePostKodeTotp),
  routeMasuk(postSandi, handlePostSandi),
  routeMasuk(postPasangTotp, handlePostPasangTotp),
  routeMasuk(postSahkanTotp, handlePostSahkanTotp),
  routeMasuk(postLepasTotp, handlePostLepasTotp),
  routeMasuk(postPeran, handlePostPeran),
  routeMasuk(postKeluar, handlePostKeluar),
  routeMasuk(postKeluarSemua, handlePostKeluarSemua),
  routeMasuk(getSesi, handleGetSesi),
  routeMasuk(postAkhiriSesi, handlePostAkhiriSesi),
  routeMasuk(getBagikan, handleGetBagikan),
  route(getBagikanDaftar, handleGetBagikanDaftar),
  route(postBagikan, handlePostBagikan),
  route(postCabutBagikan, handlePostCabutBagikan),
  route(getToken, handleGetToken),
  routeMasuk(postToken, handlePostToken),
  route(postCabutToken, handlePostCabutToken),
  route(getWilayah, handleGetWilayah),
  route(getIndikator, handleGetIndikator),
  route(getElemen, handleGetElemen),
  route(getBatas, handleGetBatas),
  route(getPeta, handleGetPeta),
  route(getPws, handleGetPws),
  route(getMatriks, handleGetMatriks),
  route(getTren, handleGetTren),
  route(getBandingkan, handleGetBandingkan),
  route(getLebih, handleGetLebih),
  route(getSpm, handleGetSpm),
  route(getDukungan, handleGetDukungan),
  route(getJkn, handleGetJkn),
  route(getAngka, handleGetAngka),
  route(getKelengkapan, handleGetKelengkapan),
  route(getRingkasan, handleGetRingkasan),
  route(getBriefing, handleGetBriefing),
  route(getBriefingBerkas, handleGetBriefingBerkas),
  route(getBriefingDaftar, handleGetBriefingDaftar),
  route(postBriefing, handlePostBriefing),
  route(getProfil, handleGetProfil),
  route(getPetaBulan, handleGetPetaBulan),
  route(getUnit, handleGetUnit),
  route(postBerkas, handlePostBerkas),
  route(getSasaran, handleGetSasaran),
  route(postSasaran, handlePostSasaran),
  route(getRiwayatSasaran, handleGetRiwayatSasaran),
  route(getBandingSasaran, handleGetBandingSasaran),
  route(getPerkiraanSasaran, handleGetPerkiraanSasaran),
  route(postTetapanSasaran, handlePostTetapanSasaran),
  route(postImporSasaran, handlePostImporSasaran),
  route(getKelolaWilayah, handleGetKelolaWilayah),
  route(getKelolaDesa, handleGetKelolaDesa),
  route(postKelolaWilayah, handlePostKelolaWilayah),
  route(postKelolaUnit, handlePostKelolaUnit),
  route(getTarget, handleGetTarget),
  route(postTarget, handlePostTarget),
  route(getRiwayatTarget, handleGetRiwayatTarget),
  route(postImporTarget, handlePostImporTarget),
  route(getKatalog, handleGetKatalog),
  route(getKatalogIndikator, handleGetKatalogIndikator),
  route(getPilihanIndikator, handleGetPilihanIndikator),
  route(postPeriksaIndikator, handlePostPeriksaIndikator),
  route(getRancanganIndikator, handleGetRancanganIndikator),
  route(postRancanganIndikator, handlePostRancanganIndikator),
  route(postBuangRancangan, handlePostBuangRancangan),
  route(postCobaIndikator, handlePostCobaIndikator),
  route(postAktifkanIndikator, handlePostAktifkanIndikator),
  route(postHentikanIndikator, handlePostHentikanIndikator),
  route(getTugasLapor, handleGetTugasLapor),
  route(getFormulir, handleGetFormulir),
  route(getFormulirBanyak, handleGetFormulirBanyak),
  route(getDampak, handleGetDampak),
  route(postLaporan, handlePostLaporan),
  route(postJawabTemuan, handlePostJawabTemuan),
  route(postUnggahImpor, handlePostUnggahImpor),
  route(getImpor, handleGetImpor),
  route(getImporBaris, handleGetImporBaris),
  route(getImporDaftar, handleGetImporDaftar),
  route(getImporLembar, handleGetImporLembar),
  route(postAliasImpor, handlePostAliasImpor),
  route(postBacaUlangImpor, handlePostBacaUlangImpor),
  route(postPilihImpor, handlePostPilihImpor),
  route(postTerapkanImpor, handlePostTerapkanImpor),
  route(postBatalkanImpor, handlePostBatalkanImpor),
  route(getFormat, handleGetFormat),
  route(postFormat, handlePostFormat),
  route(postCobaFormat, handlePostCobaFormat),
  route(getTemplat, handleGetTemplat),
  route(getVersiLaporan, handleGetVersiLaporan),
  route(getPeriksa, handleGetPeriksa),
  route(postTahap, handlePostTahap),
  route(getPapan, handleGetPapan),
  route(getPapanIsi, handleGetPapanIsi),
  route(getPilah, handleGetPilah),
  route(postPapan, handlePostPapan),
  route(postPapanLingkup, handlePostPapanLingkup),
  route(postPapanHapus, handlePostPapanHapus),
  route(getPosyandu, handleGetPosyandu),
  route(getPosyanduUnit, handleGetPosyanduUnit),
  route(getKader, handleGetKader),
  route(postKader, handlePostKader),
  route(postKeadaanUnit, handlePostKeadaanUnit),
  route(postKeterampilan, handlePostKeterampilan),
  route(getAturanPosyandu, handleGetAturanPosyandu),
  route(postAturanPosyandu, handlePostAturanPosyandu),
  route(postCobaAturanPosyandu, handlePostCobaAturanPosyandu),
  route(postImporKader, handlePostImporKader),
  route(getPenghargaan, handleGetPenghargaan),
  route(postPenghargaan, handlePostPenghargaan),
  route(getLokmin, handleGetLokmin),
  route(getLokminBerkas, handleGetLokminBerkas),
  route(getLokminDaftar, handleGetLokminDaftar),
  route(getRtl, handleGetRtl),
  route(getRtlSektor, handleGetRtlSektor),
  route(postLokmin, handlePostLokmin),
  route(postLokminAgenda, handlePostLokminAgenda),
  route(postLokminTulis, handlePostLokminTulis),
  route(postLokminUbah, handlePostLokminUbah),
  route(postRtl, handlePostRtl),
  route(getPengaturan, handleGetPengaturan),
  route(postPengaturan, handlePostPengaturan),
  route(getTenggat, handleGetTenggat),
  route(postTenggat, handlePostTenggat),
  route(getPengguna, handleGetPengguna),
  route(postPengguna, handlePostPengguna),
  route(postPenugasan, handlePostPenugasan),
  route(postAkhiriPenugasan, handlePostAkhiriPenugasan),
  route(postTangguhkan, handlePostTangguhkan),
  route(postTautanPengguna, handlePostTautanPengguna),
  route(postImporPengguna, handlePostImporPengguna),
  route(getNotifikasi, handleGetNotifikasi),
  route(getAturanNotifikasi, handleGetAturanNotifikasi),
  route(postAturanNotifikasi, handlePostAturanNotifikasi),
  route(postCobaAturan, handlePostCobaAturan),
  route(postNaik, handlePostNaik),
  route(getTindakLanjut, handleGetTindakLanjut),
  route(postTerimaNotifikasi, handlePostTerimaNotifikasi),
  route(postRencana, handlePostRencana),
  route(postRencanaSelesai, handlePostRencanaSelesai),
  route(postKunjungan, handlePostKunjungan),
  route(postKunjunganUbah, handlePostKunjunganUbah),
  route(postEvaluasi, handlePostEvaluasi),
  route(postTutupNotifikasi, handlePostTutupNotifikasi),
  route(getJejak, handleGetJejak),
  route(postEksporJejak, handlePostEksporJejak),
  route(getPendataan, handleGetPendataan),
  route(postPendataan, handlePostPendataan),
  route(postPutaran, handlePostPutaran),
  route(postImporPendataan, handlePostImporPendataan),
  route(getKampanye, handleGetKampanye),
  route(getKampanyeHarian, handleGetKampanyeHarian),
  route(postKampanye, handlePostKampanye),
  route(postKampanyeHarian, handlePostKampanyeHarian),
  route(postImporKampanye, handlePostImporKampanye),
]
