import { useMemo } from 'react'
import { useEndpoint } from '#client/api/query.ts'
import { Combobox } from '#client/components/combobox.tsx'
import { namaKabupaten } from '#client/format/nama-wilayah.ts'
import type { Butir } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import type { WilayahJawaban } from '#contract/wilayah.ts'
import type { Konteks } from './alamat.ts'
import { findJalur } from './jalur.ts'
import { useKonteks } from './konteks.tsx'

/** Where am I: kabupaten / kecamatan or puskesmas / desa, each level a picker. */
export function WilayahPicker() {
  const { konteks, pohon, kabupaten, ubah } = useKonteks()
  const kabupatenSemua = useEndpoint('getWilayah', {}).data?.kabupatenSemua ?? [kabupaten]
  const jalur = findJalur(pohon, konteks)
  const desa = useMemo(
    () => kelompokDesa(pohon, konteks.hierarki, jalur.tengah?.kode),
    [pohon, konteks.hierarki, jalur.tengah?.kode],
  )
  const pindah = (wilayah: string) => ubah({ wilayah, buka: null })
  const tengah = konteks.hierarki === 'kerja' ? pohon.puskesmas : pohon.kecamatan
  const semuaDesa = jalur.tengah ?? kabupaten
  const namaSemua = konteks.hierarki === 'kerja' ? t('wilayah.semuaPuskesmas') : t('wilayah.semuaKecamatan')
  const namaTengah = konteks.hierarki === 'kerja' ? t('wilayah.puskesmas') : t('wilayah.kecamatan')
  return (
    <nav className="breadcrumb" aria-label={t('wilayah.judul')}>
      <Combobox
        label={t('wilayah.kabupaten')}
        cari={t('wilayah.cari')}
        teks={namaKabupaten(kabupaten)}
        nilai={kabupaten.kode}
        kelompok={kelompokProvinsi(kabupatenSemua)}
        // Without a month: another kabupaten opens at its own latest one.
        onPilih={(kode) => ubah({ wilayah: kode, bulan: '', rincian: null, buka: null })}
      />
      <Combobox
        label={namaTengah}
        cari={t('wilayah.cari')}
        teks={jalur.tengah?.nama ?? namaSemua}
        nilai={jalur.tengah?.kode ?? kabupaten.kode}
        kelompok={[
          { judul: '', butir: kabupaten.terbaca ? [{ kunci: kabupaten.kode, teks: namaSemua }] : [] },
          { judul: namaTengah, butir: tengah.filter(terbaca).map(keButir) },
        ]}
        onPilih={pindah}
      />
      <Combobox
        label={t('wilayah.desa')}
        cari={t('wilayah.cari')}
        teks={jalur.desa?.nama ?? t('wilayah.semuaDesa')}
        nilai={jalur.desa?.kode ?? ''}
        kelompok={[
          { judul: '', butir: semuaDesa.terbaca ? [{ kunci: semuaDesa.kode, teks: t('wilayah.semuaDesa') }] : [] },
          ...desa,
        ]}
        onPilih={pindah}
      />
    </nav>
  )
}

const terbaca = (satu: { readonly terbaca: boolean }): boolean => satu.terbaca

const keButir = ({ kode, nama }: { kode: string; nama: string }): Butir => ({ kunci: kode, teks: nama, cari: kode })

function kelompokProvinsi(semua: WilayahJawaban['kabupatenSemua']) {
  const provinsi = [...new Set(semua.map((satu) => satu.provinsi))]
  return provinsi.map((judul) => ({
    judul,
    butir: semua.flatMap((satu) => (satu.provinsi === judul ? [keButir({ ...satu, nama: namaKabupaten(satu) })] : [])),
  }))
}

/** The desa of the chosen middle level, or all of them under their kecamatan or puskesmas. */
function kelompokDesa(pohon: WilayahJawaban, hierarki: Konteks['hierarki'], tengah: string | undefined) {
  const induk = hierarki === 'kerja' ? pohon.puskesmas : pohon.kecamatan
  const indukDari = (desa: WilayahJawaban['desa'][number]) => (hierarki === 'kerja' ? desa.puskesmas : desa.kecamatan)
  return induk
    .filter(({ kode }) => tengah === undefined || kode === tengah)
    .map(({ kode, nama }) => ({
      judul: nama,
      butir: pohon.desa.filter((desa) => desa.terbaca && indukDari(desa) === kode).map(keButir),
    }))
    .filter(({ butir }) => butir.length > 0)
}
