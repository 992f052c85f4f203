import { Combobox } from '#client/components/combobox.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { formatBulan, geserBulan } from '#client/format/bulan.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'

const POLA_BULAN = /^\d{4}-\d{2}$/
const SETAHUN = 12

/** Whether the second map shows another month; else it shows another indikator. */
export const isBulan = (kedua: string): boolean => POLA_BULAN.test(kedua)

/** The month that a second map begins with: the same one last year, or the first or next to it that there is. */
export function bulanKedua(bulan: string, pertama: string | null): string {
  const setahun = geserBulan(bulan, -SETAHUN)
  if (!pertama || setahun >= pertama) return setahun
  return pertama < bulan ? pertama : geserBulan(bulan, -1)
}

/** What stands on the second map. */
export function PetaKedua() {
  const { konteks, kabupaten, katalog, ubah } = useKonteks()
  const { bulan, kedua, indikator } = konteks
  if (kedua === null) return null
  const pilih = (satu: string) => ubah({ kedua: satu }, { ganti: true })
  const awal = bulanKedua(bulan, kabupaten.bulanPertama)
  const lain = katalog.find(({ kode }) => kode !== indikator)?.kode ?? indikator
  return (
    <div className="peta-kedua">
      <Segmented
        label={t('peta.berdua.pilih')}
        nilai={isBulan(kedua) ? 'bulan' : 'indikator'}
        pilihan={[
          { nilai: 'bulan', teks: t('peta.berdua.bulan') },
          { nilai: 'indikator', teks: t('peta.berdua.indikatorLain') },
        ]}
        onPilih={(satu) => pilih(satu === 'bulan' ? awal : lain)}
      />
      {isBulan(kedua) ? <PilihBulan kedua={kedua} onPilih={pilih} /> : <PilihIndikator kedua={kedua} onPilih={pilih} />}
    </div>
  )
}

type PilihProps = { readonly kedua: string; readonly onPilih: (kedua: string) => void }

function PilihBulan({ kedua, onPilih }: PilihProps) {
  const { konteks, kabupaten } = useKonteks()
  const akhir = kabupaten.bulanTerakhir ?? konteks.bulan
  const pertama = kabupaten.bulanPertama ?? kedua
  const bulanan: string[] = []
  for (let satu = akhir; satu >= pertama; satu = geserBulan(satu, -1)) bulanan.push(satu)
  const semua = bulanan.includes(kedua) ? bulanan : [kedua, ...bulanan]
  return (
    <select
      className="peta-kelas-pilih"
      aria-label={t('peta.berdua.bulan.label')}
      value={kedua}
      onChange={(acara) => onPilih(acara.target.value)}
    >
      {semua.map((satu) => (
        <option key={satu} value={satu} disabled={satu === konteks.bulan}>
          {formatBulan(satu)}
        </option>
      ))}
    </select>
  )
}

function PilihIndikator({ kedua, onPilih }: PilihProps) {
  const { konteks, katalog } = useKonteks()
  const kelompok = [...new Set(katalog.map((satu) => satu.kelompok))].map((judul) => ({
    judul,
    butir: katalog
      .filter((satu) => satu.kelompok === judul && satu.kode !== konteks.indikator)
      .map(({ kode, nama, definisi }) => ({ kunci: kode, teks: nama, cari: `${kode} ${definisi}` })),
  }))
  return (
    <Combobox
      label={t('peta.berdua.indikator.label')}
      cari={t('indikator.cari')}
      teks={katalog.find(({ kode }) => kode === kedua)?.nama ?? kedua}
      nilai={kedua}
      lebar="lebar"
      kelompok={kelompok}
      onPilih={onPilih}
    />
  )
}
