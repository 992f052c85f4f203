import '#client/styles/ambil.css'
import { lazy, Suspense, useState } from 'react'
import { ambilBerkas, type TampilanDiambil } from '#client/api/berkas.ts'
import { Problem } from '#client/api/problem.ts'
import { JALUR_DIBAGIKAN } from '#client/format/jalur.ts'
import { useSayaMasuk } from '#client/frame/gerbang.tsx'
import { getBahasa, t } from '#client/messages/t.ts'
import type { BentukBerkas } from '#contract/berkas.ts'
import type { AmbilProps } from './ambil.tsx'
import { Sheet } from './sheet.tsx'

const BagikanTautan = lazy(() => import('./bagikan-tautan.tsx').then((m) => ({ default: m.BagikanTautan })))

const BENTUK: readonly BentukBerkas[] = ['pdf', 'xlsx', 'csv', 'png']

type Keadaan =
  | { readonly jenis: 'diam' }
  | { readonly jenis: 'sedang' | 'selesai'; readonly pesan: string }
  | { readonly jenis: 'gagal'; readonly pesan: readonly string[] }

/** What a view can be taken along as, and whether it has come. */
export function AmbilPanel(props: AmbilProps & { readonly onClose: () => void }) {
  const { tampilan, kueri, bentuk = BENTUK, lain = [], children, onClose } = props
  const [keadaan, setKeadaan] = useState<Keadaan>({ jenis: 'diam' })
  const [bagikan, setBagikan] = useState(false)
  const bolehBagikan = useSayaMasuk().tindakan.includes('bagikan') && JALUR_DIBAGIKAN.includes(location.pathname)
  const sibuk = keadaan.jenis === 'sedang'
  const ambil = async (mana: TampilanDiambil, sebagai: BentukBerkas) => {
    setKeadaan({ jenis: 'sedang', pesan: t('ambil.sedang', { bentuk: t(`ambil.bentuk.${sebagai}`) }) })
    try {
      const nama = await ambilBerkas(mana, sebagai, getBahasa())
      setKeadaan({ jenis: 'selesai', pesan: t('ambil.selesai', { nama }) })
    } catch (salah) {
      setKeadaan({ jenis: 'gagal', pesan: pesanGalat(salah) })
    }
  }
  const { wilayah, bulan } = kueri
  if (bagikan)
    return (
      <Suspense fallback={null}>
        <BagikanTautan
          jalur={location.pathname}
          kueri={location.search.slice(1)}
          wilayah={String(wilayah)}
          bulan={String(bulan)}
          onClose={onClose}
        />
      </Suspense>
    )
  return (
    <Sheet judul={t('ambil.judul')} sisi="tengah" onClose={onClose}>
      <ul className="ambil-daftar">
        {BENTUK.filter((satu) => bentuk.includes(satu)).map((satu) => (
          <Butir
            key={satu}
            judul={t(`ambil.bentuk.${satu}`)}
            arti={t(`ambil.bentuk.${satu}.arti`)}
            sibuk={sibuk}
            onPilih={() => void ambil({ tampilan, kueri }, satu)}
          />
        ))}
        {lain.map((satu) => (
          <Butir
            key={`${satu.judul} ${satu.bentuk}`}
            judul={satu.judul}
            arti={t(`ambil.bentuk.${satu.bentuk}.arti`)}
            sibuk={sibuk}
            onPilih={() => void ambil(satu, satu.bentuk)}
          />
        ))}
        <Butir
          judul={t('ambil.cetak')}
          arti={t('ambil.cetak.arti')}
          sibuk={sibuk}
          onPilih={() => {
            onClose()
            // The dialog would stand on the paper.
            requestAnimationFrame(() => window.print())
          }}
        />
        {bolehBagikan && (
          <Butir
            judul={t('ambil.bagikan')}
            arti={t('ambil.bagikan.arti')}
            sibuk={sibuk}
            onPilih={() => setBagikan(true)}
          />
        )}
      </ul>
      {children}
      <p role="status" className="ambil-keadaan">
        {(keadaan.jenis === 'sedang' || keadaan.jenis === 'selesai') && keadaan.pesan}
      </p>
      <div role="alert">{keadaan.jenis === 'gagal' && keadaan.pesan.map((satu) => <p key={satu}>{satu}</p>)}</div>
      <p className="redup">{t('ambil.catatan')}</p>
    </Sheet>
  )
}

type ButirProps = {
  readonly judul: string
  readonly arti: string
  readonly sibuk: boolean
  readonly onPilih: () => void
}

const Butir = ({ judul, arti, sibuk, onPilih }: ButirProps) => (
  <li>
    <button type="button" disabled={sibuk} onClick={onPilih}>
      <b>{judul}</b>
      <small>{arti}</small>
    </button>
  </li>
)

function pesanGalat(salah: unknown): readonly string[] {
  if (!(salah instanceof Problem)) return [t('galat.tampilan')]
  const judul = salah.medan.get('title')
  return [...new Set([...(typeof judul === 'string' ? [judul] : []), salah.message, ...salah.rincian])]
}
