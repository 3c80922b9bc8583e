export default function Page() {
  return <p>Vide</p>
}
