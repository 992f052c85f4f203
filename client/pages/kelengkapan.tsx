import { Skeleton } from '#client/components/skeleton.tsx'

export function KelengkapanPage() {
  return <Skeleton bentuk="halaman" />
}
